package dev.attune.node.config;

import dev.attune.node.auth.ApiKeys;
import dev.attune.node.collect.SiteClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One site. Its text form shows no key.
 *
 * @param tokenSecret signs user tokens; null for none
 * @param admitAfter people who must touch an item outside the catalogue before it is learned
 * @param oldestEvent how far back an event may be, on a wall clock
 */
public record SiteConfig(
        String id,
        SiteClock clock,
        ApiKeys.SiteKeys keys,
        @Nullable String tokenSecret,
        int admitAfter,
        Duration oldestEvent) {

    /** Whether the site has any key. */
    public boolean hasKeys() {
        return !keys.publicKeys().isEmpty() || !keys.secretKeys().isEmpty();
    }

    @Override
    public String toString() {
        return "SiteConfig[" + id + ", " + clock + ", " + keys + ']';
    }
}
