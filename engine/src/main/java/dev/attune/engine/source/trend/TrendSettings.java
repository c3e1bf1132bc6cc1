package dev.attune.engine.source.trend;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.settings.Expected;

/**
 * Settings of trends.
 *
 * @param halfLife ms, of the long rate that the window is compared with
 * @param minPeople distinct people within the window before an item can trend
 * @param minBurst least burst that counts as a trend: 2 happens by chance once in a hundred windows, 3 in a thousand
 * @param keys most items (and most categories) that are watched; the longest untouched goes
 */
public record TrendSettings(long halfLife, int minPeople, double minBurst, int keys) {

    private static final long HOUR = 3_600_000;

    public TrendSettings {
        Decay.check("halfLife", halfLife);
        Expected.within("minPeople", minPeople, 1, People.MOST);
        Expected.within("minBurst", minBurst, 0, 1_000);
        Expected.within("keys", keys, 1, 1 << 24);
    }

    public static TrendSettings defaults() {
        return new TrendSettings(24 * HOUR, 5, 2, 1 << 14);
    }

    /** The part that shapes what is stored. */
    public String learning() {
        return "trend " + halfLife + ' ' + minPeople + ' ' + minBurst + ' ' + keys;
    }
}
