package dev.attune.engine.source.covisit;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.settings.Expected;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Signal;

/**
 * Settings of co-visitation; learning first, reading second.
 *
 * @param halfLife ms after which an edge weighs half
 * @param steps how many steps back an item of the session still counts
 * @param backward weight of the edge back, relative to the edge forward
 * @param weightCap most that the engagement weight of one interaction counts
 * @param rowCapacity most neighbours of an item
 * @param lookback how many of the person's last items are read
 * @param positionFactor weight of an item relative to the one after it
 * @param earlierFactor weight of items from before the session
 * @param shrink added to a row's total: rows with little support count less
 */
public record CoVisitSettings(
        long halfLife,
        int steps,
        double backward,
        double weightCap,
        int rowCapacity,
        int lookback,
        double positionFactor,
        double earlierFactor,
        double shrink) {

    private static final long DAY = 86_400_000;

    public CoVisitSettings {
        Decay.check("halfLife", halfLife);
        Expected.within("steps", steps, 1, Signal.MAX_CONTEXT);
        Expected.within("backward", backward, 0, 1);
        Expected.within("weightCap", weightCap, 0.001, 1_000);
        Expected.within("rowCapacity", rowCapacity, 1, 10_000);
        Expected.within("lookback", lookback, 1, Query.MAX_RECENT);
        Expected.within("positionFactor", positionFactor, 0, 1);
        Expected.within("earlierFactor", earlierFactor, 0, 1);
        Expected.within("shrink", shrink, 0, 1_000_000);
    }

    public static CoVisitSettings defaults() {
        return new CoVisitSettings(14 * DAY, 10, 0.3, 5, 200, 10, 0.6, 0.3, 1);
    }

    /** The part that shapes what is stored. */
    public String learning() {
        return "covisit " + halfLife + ' ' + steps + ' ' + backward + ' ' + weightCap + ' ' + rowCapacity;
    }
}
