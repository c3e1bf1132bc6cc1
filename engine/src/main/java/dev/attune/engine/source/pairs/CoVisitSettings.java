package dev.attune.engine.source.pairs;

import dev.attune.engine.settings.Expected;
import dev.attune.engine.source.Query;

/**
 * How the pair table is read for a person's last items; nothing of it shapes what is stored.
 *
 * @param backward weight of the edge back, relative to the edge forward
 * @param lookback how many of the person's last items are read
 * @param positionFactor weight of an item relative to the one after it
 * @param earlierFactor weight of items from before the session
 * @param shrink added to a row's total: rows with little support count less
 */
public record CoVisitSettings(
        double backward, int lookback, double positionFactor, double earlierFactor, double shrink) {

    public CoVisitSettings {
        Expected.within("backward", backward, 0, 1);
        Expected.within("lookback", lookback, 1, Query.MAX_RECENT);
        Expected.within("positionFactor", positionFactor, 0, 1);
        Expected.within("earlierFactor", earlierFactor, 0, 1);
        Expected.within("shrink", shrink, 0, 1_000_000);
    }

    public static CoVisitSettings defaults() {
        return new CoVisitSettings(0.3, 10, 0.6, 0.3, 1);
    }
}
