package dev.attune.node.collect;

import java.time.Duration;

/**
 * Bounds of a batch and of event times; all times in ms.
 *
 * @param maxBytes size of a body after decompression
 * @param maxAge sites with a wall clock: how far back an event may be
 * @param maxSkew a client's clock is corrected by {@code sentAt} up to this difference; a greater one is not believed
 * @param clampAfter a corrected time may be ahead of the server by this much; beyond it becomes now
 * @param maxAhead a corrected time further ahead is rejected
 */
public record EventLimits(int maxEvents, int maxBytes, long maxAge, long maxSkew, long clampAfter, long maxAhead) {
    /** Sites with a stream clock take any time since 1990-01-01. */
    public static final long EARLIEST = 631_152_000_000L;

    /** The limits of the public contract. */
    public static EventLimits defaults() {
        return new EventLimits(500, 1 << 20, days(30), days(30), 5_000, days(1));
    }

    /** The same with another age limit. */
    public EventLimits withMaxAge(long otherMaxAge) {
        return new EventLimits(maxEvents, maxBytes, otherMaxAge, maxSkew, clampAfter, maxAhead);
    }

    private static long days(int days) {
        return Duration.ofDays(days).toMillis();
    }
}
