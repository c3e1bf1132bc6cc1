package dev.attune.engine.decay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeavyHittersTest {
    private static final double ROUNDING = 1e-9;

    @Test
    void everyBoundHolds_forStreamsOfManyMoreKeysThanCounters() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int counters = 1 + random.nextInt(60);
            Decay decay = new Decay(seed % 4 == 0 ? Decay.NEVER : 1_000 + random.nextInt(100_000));
            HeavyHitters hitters = new HeavyHitters(counters, decay);
            Map<Long, Double> truth = new HashMap<>();
            long time = 1_764_000_000_000L;
            int epoch = decay.epoch(time);
            for (int n = 0; n < 3_000; n++) {
                time += random.nextInt(50);
                long key = 1_024 * Math.abs(Math.round(random.nextGaussian() * 40));
                double weight = 1 + random.nextInt(4);
                long late = time - random.nextInt(500);
                truth.merge(key, weight * decay.weight(late, epoch), Double::sum);
                int counter = hitters.add(key, weight, late);
                assertThat(hitters.key(counter)).isEqualTo(key);
            }
            double worth = decay.worth(time, epoch);
            truth.replaceAll((key, sum) -> sum * worth);
            check(hitters, truth, counters, time);
        }
    }

    @Test
    void isExactWhileACounterIsFree() {
        HeavyHitters hitters = new HeavyHitters(101, new Decay(Decay.NEVER));
        for (int n = 0; n < 1_000; n++) {
            hitters.add(n % 100, 1, n);
        }
        assertThat(hitters.missed(1_000)).isZero();
        for (int counter = 0; counter < hitters.size(); counter++) {
            assertThat(hitters.most(counter, 1_000)).isEqualTo(10);
            assertThat(hitters.least(counter, 1_000)).isEqualTo(10);
        }
    }

    @Test
    void whatWasHeavyLongAgoMakesWay() {
        HeavyHitters hitters = new HeavyHitters(3, new Decay(1_000));
        for (int n = 0; n < 10_000; n++) {
            hitters.add(7, 1, 0);
        }
        for (int n = 0; n < 30; n++) {
            hitters.add(n % 4 + 100, 1, 400_000L * n);
        }
        assertThat(hitters.counterOf(7)).isEqualTo(-1);
        assertThat(hitters.counterOf(101)).isNotNegative();
    }

    private static void check(HeavyHitters hitters, Map<Long, Double> truth, int counters, long now) {
        double all = truth.values().stream().mapToDouble(Double::doubleValue).sum();
        double slack = all * ROUNDING;
        double bound = all / counters + slack;
        assertThat(hitters.total(now)).isBetween(all - slack, all + slack);
        assertThat(hitters.missed(now)).isLessThanOrEqualTo(bound);
        assertThat(hitters.size()).isEqualTo(Math.min(counters, truth.size()));
        truth.forEach((key, weight) -> {
            int counter = hitters.counterOf(key);
            if (counter < 0) {
                assertThat(weight).isLessThanOrEqualTo(hitters.missed(now) + slack);
            } else {
                double most = hitters.most(counter, now);
                double least = hitters.least(counter, now);
                assertThat(weight).isBetween(least - slack, most + slack);
                assertThat(most - least).isLessThanOrEqualTo(bound);
            }
            assertThat(weight > bound && counter < 0)
                    .as("heavy but without a counter")
                    .isFalse();
        });
    }
}
