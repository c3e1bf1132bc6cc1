package dev.attune.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    @Test
    void aSlowCallDelaysNoIntendedTime() throws InterruptedException {
        long[] times = {0, 1_000_000, 2_000_000, 3_000_000};
        List<Long> intended = new ArrayList<>();
        long start = System.nanoTime();
        new OpenLoop(times).run(start, (index, at) -> {
            intended.add(at - start);
            // The first call takes longer than the whole schedule.
            while (System.nanoTime() - start < 4_000_000) {
                Thread.onSpinWait();
            }
        });
        assertThat(intended).containsExactly(0L, 1_000_000L, 2_000_000L, 3_000_000L);
    }

    @Test
    void neverCallsBeforeTheTime() throws InterruptedException {
        long start = System.nanoTime();
        long[] times = Arrivals.poisson(2_000, 0.1, new SplittableRandom(7));
        List<Long> early = new ArrayList<>();
        new OpenLoop(times).run(start, (index, at) -> {
            if (System.nanoTime() < at) {
                early.add(at);
            }
        });
        assertThat(early).isEmpty();
    }

    @Test
    void arrivalsHaveTheRateAndIndependentGaps() {
        long[] times = Arrivals.poisson(1_000, 20, new SplittableRandom(1));
        assertThat(times).hasSize(20_000).isSorted();
        assertThat(times[19_999] / 1e9).isBetween(19.4, 20.6);
        int shortGaps = 0;
        for (int i = 1; i < times.length; i++) {
            shortGaps += times[i] - times[i - 1] < 100_000 ? 1 : 0;
        }
        // P(gap < 0.1 of the mean) = 1 - exp(-0.1)
        assertThat(shortGaps / 20_000.0).isBetween(0.085, 0.105);
    }

    @Test
    void arrivalsComeFromTheSeed() {
        assertThat(Arrivals.poisson(100, 1, new SplittableRandom(3)))
                .isEqualTo(Arrivals.poisson(100, 1, new SplittableRandom(3)));
    }

    @Test
    void aRateOfNothingIsRefused() {
        assertThatThrownBy(() -> Arrivals.poisson(0, 1, new SplittableRandom(3)))
                .hasMessage("rate, seconds: 0.0, 1.0 (expected: > 0)");
    }
}
