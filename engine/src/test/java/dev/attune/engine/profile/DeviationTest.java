package dev.attune.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.decay.DecayedMoments;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DeviationTest {
    @Test
    void agreesWithTheGoldenValues() {
        Deviation deviation = Deviation.of(new double[] {10, 12, 11, 13, 12, 300});

        assertThat(deviation.median()).isEqualTo(12);
        assertThat(deviation.scale()).isEqualTo(1.4826);
        assertThat(deviation.score(300)).isCloseTo(194.25, within(0.005));
    }

    @Test
    void takesTheMeanDeviation_whenMostValuesAreOne() {
        Deviation deviation = Deviation.of(new double[] {5, 5, 5, 5, 15});

        assertThat(deviation.scale()).isCloseTo(1.2533 * 2, within(1e-12));
        assertThat(Deviation.of(new double[] {5, 5, 5}).score(9)).isZero();
    }

    @Test
    void capsAnOutlierOnlyUpwards() {
        DurationWindow window = new DurationWindow();
        for (long millis : new long[] {10_000, 12_000, 11_000, 13_000, 12_000}) {
            assertThat(window.take(millis, 600_000)).isEqualTo(-1);
        }

        assertThat(window.take(300_000, 600_000)).isEqualTo(12_000 + (long) (3.5 * 1_482.6));
        assertThat(window.take(100, 600_000)).isEqualTo(-1);
    }

    @Test
    void takesAlmostNoOrdinaryReaderForAnOutlier() {
        Random random = new Random(4);
        int outliers = 0;
        for (int reader = 0; reader < 200; reader++) {
            DurationWindow window = new DurationWindow();
            for (int i = 0; i < 50; i++) {
                long millis = (long) (1_000 * Math.exp(3.2 + 0.9 * random.nextGaussian()));
                outliers += window.take(millis, 600_000) >= 0 ? 1 : 0;
            }
        }

        assertThat(outliers).isLessThan(150);
    }

    @Test
    void agreesWithTheGoldenWeight() {
        var unknown = new DecayedMoments(1_000);

        assertThat(Engagement.z(45, unknown, 0)).isCloseTo(0.674069, within(5e-7));
        assertThat(Engagement.factor(1.9, 0, 5, 3)).isEqualTo(-0.2);
        assertThat(Engagement.factor(1.9, 0.1, 0, 0)).isCloseTo(0.525, within(1e-12));
        assertThat(Engagement.factor(9, 1, 7, 100)).isCloseTo(1.75, within(1e-12));
    }

    @Test
    void theWeightGrowsWithTheActiveTime_andStaysInItsBounds() {
        var unknown = new DecayedMoments(1_000);
        double before = 0;
        for (double seconds = 2; seconds < 100_000; seconds *= 1.1) {
            double factor = Engagement.factor(seconds, 0.5, 1, Engagement.z(seconds, unknown, 0));
            assertThat(factor).isGreaterThan(before).isLessThanOrEqualTo(1.75);
            before = factor;
        }
    }

    @Test
    void whatIsUsualForAContextWeighsTheSame_whateverTheContext() {
        double[] usual = {3, 40};
        double[] z = new double[2];
        for (int context = 0; context < 2; context++) {
            var moments = new DecayedMoments(1_000);
            for (int n = 0; n < 100_000; n++) {
                double spread = n % 2 == 0 ? 0.9 : -0.9;
                moments.add(Math.log(usual[context]) + spread, 0);
            }
            z[context] = Engagement.z(2 * usual[context], moments, 0);
        }

        assertThat(z[0]).isCloseTo(z[1], within(1e-2)).isCloseTo(Math.log(2) / 0.9, within(1e-2));
    }
}
