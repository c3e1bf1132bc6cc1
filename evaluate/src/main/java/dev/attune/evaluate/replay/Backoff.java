package dev.attune.evaluate.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the same batch is sent again: at least what the server asks for, else twice as long each
 * time, 0.1 s to 10 s; up to a quarter more by chance, so that many clients do not come back at once.
 */
final class Backoff {
    private static final long FIRST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(10);

    private final RandomGenerator random;
    private long next = FIRST_NANOS;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    void reset() {
        next = FIRST_NANOS;
    }

    /** The next wait in ns. */
    long nanos(Duration asked) {
        long wait = Math.max(next, asked.toNanos());
        next = Math.min(LONGEST_NANOS, next * 2);
        return wait + (long) (wait * 0.25 * random.nextDouble());
    }

    /** A {@code Retry-After} header (RFC 9110, section 10.2.3): seconds or a date; zero when it says nothing. */
    static Duration asked(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return Duration.ZERO;
        }
        Duration asked = retryAfter.isBlank() || !Character.isDigit(retryAfter.charAt(0))
                ? untilDate(retryAfter, now)
                : seconds(retryAfter);
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
    }

    private static Duration seconds(String text) {
        try {
            return Duration.ofSeconds(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }

    private static Duration untilDate(String text, Instant now) {
        try {
            return Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }
}
