package dev.attune.engine.source.sessionknn;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.settings.Expected;
import dev.attune.engine.source.Query;

/**
 * Settings of session neighbours; the index first, which alone shapes what is stored.
 *
 * @param newest how many of an item's sessions are looked at, the last touched
 * @param neighbours how many sessions vote
 * @param lookback how many of the last items of the current session are compared
 * @param steps how the weight of a neighbour falls with the steps since the last shared item
 * @param base part of an item's vote that does not depend on how rare it is
 * @param rarity weight of the logarithm of how rare an item is among the sessions (idf)
 * @param repetition factor of items that are in the current session already
 * @param stan the second way of weighing the same sessions
 */
public record SessionKnnSettings(
        SessionIndexSettings index,
        int newest,
        int neighbours,
        int lookback,
        StepWeight steps,
        double base,
        double rarity,
        double repetition,
        StanSettings stan) {

    public SessionKnnSettings {
        requireNonNull(index, "index");
        requireNonNull(steps, "steps");
        requireNonNull(stan, "stan");
        Expected.within("newest", newest, 1, SessionIndexSettings.MOST_POSTINGS);
        Expected.within("neighbours", neighbours, 1, SessionIndexSettings.MOST_POSTINGS);
        Expected.within("lookback", lookback, 1, Query.MAX_RECENT);
        Expected.within("base", base, 0, 1_000);
        Expected.within("rarity", rarity, 0, 1_000);
        Expected.within("repetition", repetition, 0, 1);
    }

    public static SessionKnnSettings defaults() {
        return new SessionKnnSettings(
                SessionIndexSettings.defaults(), 500, 100, 10, StepWeight.LINEAR, 0, 1, 1, StanSettings.defaults());
    }

    /** The part that shapes what is stored. */
    public String learning() {
        return "session-knn " + index.sessions() + ' ' + index.sessionLength() + ' ' + index.postings();
    }
}
