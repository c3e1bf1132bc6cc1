package dev.attune.engine.source.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogLikelihoodTest {
    @Test
    void givesThePublishedValues() {
        assertThat(LogLikelihood.ratio(1, 0, 0, 1)).isCloseTo(2.7726, within(5e-5));
        assertThat(LogLikelihood.ratio(10, 0, 0, 10)).isCloseTo(27.7259, within(5e-5));
        assertThat(LogLikelihood.ratio(5, 1995, 0, 100_000)).isCloseTo(39.3305, within(5e-5));
        assertThat(LogLikelihood.ratio(1000, 1995, 1000, 100_000)).isCloseTo(4730.7368, within(5e-5));
        assertThat(LogLikelihood.ratio(1000, 1000, 1000, 100_000)).isCloseTo(5734.3425, within(5e-5));
    }

    @Test
    void independentEventsSurpriseNobody() {
        assertThat(LogLikelihood.ratio(10, 90, 90, 810)).isCloseTo(0, within(1e-9));
        assertThat(LogLikelihood.ratio(0, 0, 0, 0)).isZero();
    }

    @Test
    void isTheSameBothWays_andNeverBelowZero() {
        Random random = new Random(2);
        for (int n = 0; n < 1_000; n++) {
            double both = random.nextInt(50);
            double first = random.nextInt(500);
            double second = random.nextInt(500);
            double neither = random.nextInt(100_000);
            double ratio = LogLikelihood.ratio(both, first, second, neither);
            assertThat(ratio)
                    .isNotNegative()
                    .isCloseTo(LogLikelihood.ratio(both, second, first, neither), within(1e-6));
        }
    }
}
