package dev.attune.engine.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ForwardDecayTest {
    @Test
    void agreesWithTheGoldenSum() {
        double sum = 0;
        for (long time : new long[] {0, 50, 100}) {
            sum += ForwardDecay.numerator(time, 0, 100);
        }

        assertThat(ForwardDecay.read(sum, 200, 0, 100)).isCloseTo(1.1035533905932737, within(1e-15));
    }

    @Test
    void halvesExactly_afterEachHalfLife() {
        assertThat(ForwardDecay.read(1, 300, 0, 100)).isEqualTo(0.125);
        assertThat(ForwardDecay.factor(200, 100)).isEqualTo(0.25);
        assertThat(ForwardDecay.factor(-5, 100)).isEqualTo(1);
        assertThat(ForwardDecay.numerator(500, 0, 100)).isEqualTo(32);
    }

    @Test
    void movesALandmarkWithoutRounding() {
        Random random = new Random(7);
        long halfLife = 604_800_000;
        for (int i = 0; i < 10_000; i++) {
            long time = 1_700_000_000_000L + (long) (random.nextDouble() * 1e11);
            long early = ForwardDecay.alignedLandmark(time - (long) (random.nextDouble() * 1e11), halfLife);
            long late = early + random.nextInt(400) * halfLife;
            double moved =
                    ForwardDecay.moved(ForwardDecay.numerator(time, early, (double) halfLife), early, late, halfLife);

            assertThat(moved).isEqualTo(ForwardDecay.numerator(time, late, (double) halfLife));
        }
    }

    @Test
    void agreesWithThePowerOfTwo() {
        Random random = new Random(8);
        for (int i = 0; i < 10_000; i++) {
            long age = random.nextInt(1_000_000);
            double expected = Math.pow(2, -age / 77_777.0);

            assertThat(ForwardDecay.factor(age, 77_777)).isCloseTo(expected, within(1e-15 + expected * 1e-13));
        }
    }

    @Test
    void keepsMoments_inAnyOrderAndMerged() {
        Random random = new Random(9);
        long halfLife = 1_000;
        DecayedMoments forward = new DecayedMoments(halfLife);
        DecayedMoments backward = new DecayedMoments(halfLife);
        DecayedMoments even = new DecayedMoments(halfLife);
        DecayedMoments odd = new DecayedMoments(halfLife);
        double[] values = random.doubles(200).toArray();
        for (int i = 0; i < 200; i++) {
            forward.add(values[i], i * 10_000L);
            backward.add(values[199 - i], (199 - i) * 10_000L);
            (i % 2 == 0 ? even : odd).add(values[i], i * 10_000L);
        }
        even.merge(odd);

        for (DecayedMoments other : new DecayedMoments[] {backward, even}) {
            assertThat(other.count(2_000_000)).isCloseTo(forward.count(2_000_000), within(1e-12));
            assertThat(other.mean()).isCloseTo(forward.mean(), within(1e-12));
            assertThat(other.variance()).isCloseTo(forward.variance(), within(1e-12));
        }
    }
}
