package dev.attune.engine.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecayTest {
    @Test
    void threeTouchesOverOneHalfLifeReadAsTheClosedForm() {
        Decay decay = new Decay(100_000);
        double sum = decay.weight(0, 0) + decay.weight(50_000, 0) + decay.weight(100_000, 0);
        // 1/4 + 2^-1.5 + 1/2
        assertThat(sum * decay.worth(200_000, 0)).isCloseTo(1.1035533905932737, within(1e-15));
    }

    @Test
    void aSumReadsHalfOneHalfLifeLater() {
        Decay decay = new Decay(7_777);
        double sum = decay.weight(1_000, 0);
        assertThat(sum * decay.worth(8_777, 0)).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void goingToAnotherEpochLosesNoBit() {
        Decay decay = new Decay(1_000);
        Random random = new Random(7);
        for (int n = 0; n < 10_000; n++) {
            long time = random.nextLong(2_000_000);
            double before = decay.weight(time, decay.epoch(time));
            double after = decay.weight(time, decay.epoch(time) + 1);
            assertThat(Decay.rescale(before, 0, 1)).isEqualTo(after);
            assertThat(Decay.rescale(after, 1, 0)).isEqualTo(before);
        }
    }

    @Test
    void aLateEventWeighsLessThanOne() {
        Decay decay = new Decay(1_000);
        int epoch = decay.epoch(256_000);
        assertThat(epoch).isEqualTo(1);
        assertThat(decay.weight(255_000, epoch)).isEqualTo(0.5);
    }

    @Test
    void weightsStayFiniteForAnyTime() {
        Decay decay = new Decay(1_000);
        assertThat(decay.weight(1_764_000_000_000L, decay.epoch(1_764_000_000_000L)))
                .isBetween(1.0, 0x1p256);
        assertThat(decay.weight(-5_000, decay.epoch(-5_000))).isBetween(1.0, 0x1p256);
        assertThat(decay.weight(0, 1_000_000)).isZero();
    }

    @Test
    void neverMeansThatEveryEventWeighsOne() {
        Decay decay = new Decay(Decay.NEVER);
        assertThat(decay.weight(1_764_000_000_000L, decay.epoch(1_764_000_000_000L)))
                .isEqualTo(1);
        assertThat(decay.worth(1, 0)).isEqualTo(1);
    }

    @Test
    void anEvenStreamReadsAsItsRate() {
        Decay decay = new Decay(10_000);
        double sum = 0;
        for (long time = 0; time <= 200_000; time += 10) {
            sum += decay.weight(time, 0);
        }
        assertThat(decay.rate(sum * decay.worth(200_000, 0))).isCloseTo(0.1, within(0.001));
    }

    @Test
    void aHalfLifeBelowOneIsRefused() {
        assertThatThrownBy(() -> new Decay(-3)).hasMessage("halfLife: -3 (expected: > 0)");
    }
}
