package dev.attune.engine.source.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.decay.Decay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EngagementTest {
    private static final long HALF_LIFE = 10_000;

    @Test
    void aShareIsThatBesideTheMeanItem() {
        Engagement engagement = new Engagement(Decay.NEVER);
        engagement.add(1, 3, 0);
        engagement.add(2, 1, 0);
        assertThat(engagement.share(0)).isZero();
        assertThat(engagement.share(1)).isEqualTo(3.0 / 5);
        assertThat(engagement.share(2)).isEqualTo(1.0 / 3);
        assertThat(engagement.share(1_000_000)).isZero();
    }

    @Test
    void sharesAreThoseOfDecayedSums_acrossEpochs_inAnyOrder() {
        Random random = new Random(3);
        List<long[]> touches = new ArrayList<>();
        double[] sums = new double[50];
        long now = 2_000 * HALF_LIFE;
        for (int n = 0; n < 2_000; n++) {
            long time = now - (long) (random.nextDouble() * 600 * HALF_LIFE);
            touches.add(new long[] {random.nextInt(50), 1 + random.nextInt(5), time});
        }
        for (long[] touch : touches) {
            sums[(int) touch[0]] += touch[1] * Math.pow(2, (double) (touch[2] - now) / HALF_LIFE);
        }
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        Collections.shuffle(touches, random);
        Engagement engagement = new Engagement(HALF_LIFE);
        touches.forEach(touch -> engagement.add((int) touch[0], (double) touch[1], touch[2]));
        for (int item = 0; item < 50; item++) {
            double share = sums[item] / (sums[item] + total / 50);
            assertThat(engagement.share(item)).isCloseTo(share, within(1e-9));
        }
    }

    @Test
    void whatIsTakenBackIsGone() {
        Engagement engagement = new Engagement(HALF_LIFE);
        engagement.add(1, 0.1, 5);
        engagement.add(1, 0.7, 9_999);
        engagement.add(2, 1, 0);
        engagement.subtract(1, 0.1, 5);
        engagement.subtract(1, 0.7, 9_999);
        assertThat(engagement.share(1)).isZero();
        assertThat(engagement.share(2)).isCloseTo(0.5, within(1e-12));
        engagement.subtract(77, 1, 0);
        assertThat(engagement.share(77)).isZero();
    }
}
