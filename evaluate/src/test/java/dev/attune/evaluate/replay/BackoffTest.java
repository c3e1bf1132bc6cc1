package dev.attune.evaluate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BackoffTest {
    private static final Instant NOW = Instant.parse("2025-11-24T16:00:00Z");

    @Test
    void doublesUpToTenSecondsAndAQuarterByChance() {
        Backoff backoff = new Backoff(new SplittableRandom(1));
        long expected = 100;
        for (int i = 0; i < 20; i++) {
            assertThat(backoff.nanos(Duration.ZERO) / 1_000_000).isBetween(expected, expected * 5 / 4);
            expected = Math.min(10_000, expected * 2);
        }
        backoff.reset();
        assertThat(backoff.nanos(Duration.ZERO) / 1_000_000).isBetween(100L, 125L);
    }

    @Test
    void understandsSecondsAndDates() {
        assertThat(Backoff.asked("17", NOW)).isEqualTo(Duration.ofSeconds(17));
        assertThat(Backoff.asked("Mon, 24 Nov 2025 16:00:30 GMT", NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Backoff.asked("Mon, 24 Nov 2025 15:00:30 GMT", NOW)).isEqualTo(Duration.ZERO);
        assertThat(Backoff.asked("86400", NOW)).isEqualTo(Duration.ofMinutes(10));
        assertThat(Backoff.asked("soon", NOW)).isEqualTo(Duration.ZERO);
        assertThat(Backoff.asked("99999999999999", NOW)).isEqualTo(Duration.ZERO);
        assertThat(Backoff.asked(null, NOW)).isEqualTo(Duration.ZERO);
    }
}
