package dev.attune.engine.source.popular;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.settings.Expected;

/**
 * Settings of popularity.
 *
 * @param halfLife ms after which a touch counts half
 * @param weightCap most that the engagement weight of one interaction counts
 * @param top how many of the best items are kept ready, over all and for each category
 */
public record PopularSettings(long halfLife, double weightCap, int top) {

    private static final long HOUR = 3_600_000;

    public PopularSettings {
        Decay.check("halfLife", halfLife);
        Expected.within("weightCap", weightCap, 0.001, 1_000);
        Expected.within("top", top, 2, 100_000);
    }

    public static PopularSettings defaults() {
        return new PopularSettings(24 * HOUR, 5, 500);
    }

    /** The part that shapes what is stored. */
    public String learning() {
        return "popular " + halfLife + ' ' + weightCap + ' ' + top;
    }
}
