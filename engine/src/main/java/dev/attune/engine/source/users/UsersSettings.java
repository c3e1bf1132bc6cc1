package dev.attune.engine.source.users;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.settings.Expected;
import dev.attune.engine.source.Query;

/**
 * Settings of neighbours among people; the first three shape what is stored.
 *
 * @param people most people that are held; a new one takes the place of the one who was silent longest
 * @param items most items of a person: the last touched
 * @param holders most people that an item is found by: those who touched it last
 * @param lookback how many of the person's last items are compared
 * @param neighbours how many people vote
 * @param nearnessHalfLife ms after which a touch counts half for how near a person is: tastes last
 * @param voteAge ms after which a touch counts half as a vote, and a third after twice as long
 * @param weightCap most that a neighbour's engagement with one item counts
 * @param repetition factor of items that the person touched lately
 */
public record UsersSettings(
        int people,
        int items,
        int holders,
        int lookback,
        int neighbours,
        long nearnessHalfLife,
        long voteAge,
        double weightCap,
        double repetition) {

    static final int MOST_PEOPLE = 1 << 26;
    static final int MOST_ITEMS = 1_000;
    static final int MOST_HOLDERS = 100_000;

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final long LONGEST = 1_000_000_000_000_000L;

    public UsersSettings {
        Expected.within("people", people, 1, MOST_PEOPLE);
        Expected.within("items", items, 1, MOST_ITEMS);
        Expected.within("holders", holders, 1, MOST_HOLDERS);
        Expected.within("lookback", lookback, 1, Query.MAX_RECENT);
        Expected.within("neighbours", neighbours, 1, MOST_PEOPLE);
        Decay.check("nearnessHalfLife", nearnessHalfLife);
        Expected.within("voteAge", voteAge, 1, LONGEST);
        Expected.within("weightCap", weightCap, 0.001, 1_000);
        Expected.within("repetition", repetition, 0, 1);
    }

    public static UsersSettings defaults() {
        return new UsersSettings(50_000, 50, 200, 20, 100, 60 * DAY, HOUR, 1, 0.3);
    }

    /** The part that shapes what is stored. */
    public String learning() {
        return "users " + people + ' ' + items + ' ' + holders;
    }
}
