package dev.attune.node.collect;

import static java.util.Objects.requireNonNull;

import dev.attune.node.auth.Pseudonymizer;
import org.jspecify.annotations.Nullable;

/**
 * What the collector knows about a request beside its body.
 *
 * @param site the site's id, part of every pseudonym
 * @param clock the site's clock
 * @param siteNow site time, ms: the same as {@code wallNow} on a wall clock, the greatest accepted event time on a stream
 * @param wallNow when the request was received, ms since the epoch
 * @param userAgent header {@code User-Agent}, or null
 */
public record Reception(
        String site,
        SiteClock clock,
        long siteNow,
        long wallNow,
        @Nullable String userAgent,
        Pseudonymizer pseudonymizer,
        EventLimits limits) {
    public Reception {
        requireNonNull(site, "site");
        requireNonNull(clock, "clock");
        requireNonNull(pseudonymizer, "pseudonymizer");
        requireNonNull(limits, "limits");
    }
}
