package dev.attune.engine.source.content;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.settings.Expected;
import dev.attune.engine.source.Query;

/**
 * How a person's taste is made of the last items. Only reading: nothing of it shapes what is stored.
 *
 * @param session half-life of the short horizon, ms: items of this session
 * @param longTerm half-life of the long horizon, ms
 * @param sessionShare share of the short horizon while there is a session
 * @param interests most interests that are kept apart
 * @param joins cosine above which an item belongs to an interest that is there
 * @param lookback how many of the last items are read
 * @param evenness 1: interests count by their weight, 0: all the same; the exponent of an interest's share of the greatest
 */
public record TasteSettings(
        long session, long longTerm, double sessionShare, int interests, double joins, int lookback, double evenness) {

    private static final long MINUTE = 60_000;
    private static final long DAY = 1_440 * MINUTE;

    public TasteSettings {
        Decay.check("session", session);
        Decay.check("longTerm", longTerm);
        Expected.within("sessionShare", sessionShare, 0, 1);
        Expected.within("interests", interests, 1, 10);
        Expected.within("joins", joins, -1, 1);
        Expected.within("lookback", lookback, 1, Query.MAX_RECENT);
        Expected.within("evenness", evenness, 0, 1);
    }

    public static TasteSettings defaults() {
        return new TasteSettings(15 * MINUTE, 30 * DAY, 0.6, 5, 0.2, 20, 0.5);
    }
}
