package dev.attune.engine.source.pairs;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.settings.Expected;
import dev.attune.engine.source.Signal;

/**
 * What the pair table learns with.
 *
 * @param halfLife ms after which an edge weighs half, in the decayed columns
 * @param steps how many steps back an item of the session still counts
 * @param weightCap most that the engagement weight of one interaction counts
 * @param rowCapacity most neighbours of an item
 */
public record PairSettings(long halfLife, int steps, double weightCap, int rowCapacity) {
    private static final long DAY = 86_400_000;

    public PairSettings {
        Decay.check("halfLife", halfLife);
        Expected.within("steps", steps, 1, Signal.MAX_CONTEXT);
        Expected.within("weightCap", weightCap, 0.001, 1_000);
        Expected.within("rowCapacity", rowCapacity, 1, 10_000);
    }

    public static PairSettings defaults() {
        return new PairSettings(14 * DAY, 10, 5, 200);
    }

    /** All of it shapes what is stored. */
    public String learning() {
        return "pairs " + halfLife + ' ' + steps + ' ' + weightCap + ' ' + rowCapacity;
    }
}
