package dev.attune.engine.source.sessionknn;

import dev.attune.engine.settings.Expected;
import dev.attune.engine.source.Query;

/**
 * Settings of STAN; they shape lists only.
 *
 * @param newest how many of an item's sessions are looked at, the last touched
 * @param neighbours how many sessions vote
 * @param lookback how many of the last items of the current session are compared
 * @param positionScale after how many steps back an item of the current session weighs 1 / e
 * @param timeScale after how many ms a session weighs 1 / e
 * @param distanceScale how many steps from the last shared item an item of a neighbour weighs 1 / e
 * @param rarity weight of the logarithm of how rare an item is among the sessions (idf), beside 1
 * @param repetition factor of items that are in the current session already
 */
public record StanSettings(
        int newest,
        int neighbours,
        int lookback,
        double positionScale,
        double timeScale,
        double distanceScale,
        double rarity,
        double repetition) {

    private static final double DAY = 86_400_000;
    private static final double LONGEST = 1e15;

    public StanSettings {
        Expected.within("newest", newest, 1, SessionIndexSettings.MOST_POSTINGS);
        Expected.within("neighbours", neighbours, 1, SessionIndexSettings.MOST_POSTINGS);
        Expected.within("lookback", lookback, 1, Query.MAX_RECENT);
        Expected.within("positionScale", positionScale, 0.01, 1_000);
        Expected.within("timeScale", timeScale, 1, LONGEST);
        Expected.within("distanceScale", distanceScale, 0.01, 1_000);
        Expected.within("rarity", rarity, 0, 1_000);
        Expected.within("repetition", repetition, 0, 1);
    }

    public static StanSettings defaults() {
        return new StanSettings(1_500, 300, 10, 1.2, 60 * DAY, 3.5, 1, 1);
    }
}
