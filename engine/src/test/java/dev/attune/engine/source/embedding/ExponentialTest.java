package dev.attune.engine.source.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExponentialTest {
    @Test
    void isWithinItsErrorOfTheExactValue() {
        for (float x = -87; x <= 87; x += 0.000_37f) {
            double exact = StrictMath.exp(x);
            assertThat(Math.abs(Exponential.of(x) - exact) / exact).isLessThan(3e-7);
        }
    }

    @Test
    void beyondItsRangeItStaysAtTheEnds() {
        assertThat(Exponential.of(0)).isEqualTo(1);
        assertThat(Exponential.of(-1_000)).isEqualTo(Exponential.of(-87)).isPositive();
        assertThat(Exponential.of(1_000)).isEqualTo(Exponential.of(87)).isFinite();
        assertThat((double) Exponential.of(1)).isCloseTo(Math.E, within(1e-6));
    }
}
