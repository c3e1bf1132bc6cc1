package dev.attune.engine.source.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PoissonTest {
    @Test
    void givesThePublishedValue() {
        assertThat(Math.pow(10, -Poisson.surprise(20, 8))).isCloseTo(2.529394e-4, within(1e-10));
    }

    @Test
    void equalsTheSumOfChances() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            double expected = 0.1 + random.nextDouble() * 60;
            int count = random.nextInt(120);
            assertThat(Math.pow(10, -Poisson.surprise(count, expected)))
                    .isCloseTo(1 - upTo(count - 1, expected), within(1e-9));
        }
    }

    @Test
    void growsWithTheCount_andFallsWithWhatIsExpected() {
        for (int count = 1; count < 3_000; count++) {
            assertThat(Poisson.surprise(count + 1, 900)).isGreaterThanOrEqualTo(Poisson.surprise(count, 900));
            assertThat(Poisson.surprise(count, 0.5)).isGreaterThan(Poisson.surprise(count, 0.6));
        }
        assertThat(Poisson.surprise(0, 5)).isZero();
        assertThat(Poisson.surprise(1_000_000, 0.5)).isFinite().isGreaterThan(1_000);
    }

    private static double upTo(int count, double expected) {
        double chance = Math.exp(-expected);
        double sum = 0;
        for (int n = 0; n <= count; n++) {
            sum += chance;
            chance *= expected / (n + 1);
        }
        return sum;
    }
}
