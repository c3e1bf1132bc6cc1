package dev.attune.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DecayedSumsTest {
    private static final long MINUTE = 60_000;

    @Test
    void givesTheSameSumsInAnyOrder_alsoAcrossRescales() {
        Horizon horizon = new Horizon(MINUTE, 8);
        Random random = new Random(1);
        List<long[]> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            events.add(new long[] {random.nextInt(5), 1 + random.nextInt(9), random.nextInt(2_000) * MINUTE / 2});
        }
        long now = 1_000 * MINUTE;
        double[] expected = new double[5];
        for (long[] event : events) {
            expected[(int) event[0]] += event[1] * Math.pow(2, (event[2] - now) / (double) MINUTE);
        }

        for (int round = 0; round < 50; round++) {
            DecayedSums sums = new DecayedSums(horizon);
            DecayedSums half = new DecayedSums(horizon);
            Collections.shuffle(events, random);
            for (int i = 0; i < events.size(); i++) {
                long[] event = events.get(i);
                (i % 3 == 0 ? half : sums).add("name" + event[0], (double) event[1], event[2]);
            }
            sums.merge(half);
            for (int name = 0; name < 5; name++) {
                assertThat(sums.at("name" + name, now)).isCloseTo(expected[name], within(expected[name] * 1e-12));
            }
        }
    }

    @Test
    void rescalesBitForBit() {
        DecayedSums near = new DecayedSums(new Horizon(MINUTE, 8));
        DecayedSums far = new DecayedSums(new Horizon(MINUTE, 8));
        far.add("a", 0, 0);
        for (int i = 0; i < 400; i++) {
            near.add("a", 1 + i, 600 * MINUTE + i * 777L);
            far.add("a", 1 + i, 600 * MINUTE + i * 777L);
        }

        assertThat(far.at("a", 610 * MINUTE)).isEqualTo(near.at("a", 610 * MINUTE));
    }

    @Test
    void losesTheSmallest_whenItIsFull() {
        DecayedSums sums = new DecayedSums(new Horizon(MINUTE, 3));
        sums.add("a", 5, 0);
        sums.add("b", -1, 0);
        sums.add("c", 3, 0);
        sums.add("tiny", 0.5, 0);
        sums.add("d", 2, 0);

        assertThat(List.copyOf(sums.shares().keySet())).containsExactly("a", "c", "d");
        assertThat(sums.at("tiny", 0)).isZero();
        assertThat(sums.at("b", 0)).isZero();
    }

    @Test
    void sharesOnlyWhatIsLiked() {
        DecayedSums sums = new DecayedSums(new Horizon(MINUTE, 8));
        sums.addAll(List.of("x", "y"), 4, 0);
        sums.add("z", -3, 0);
        sums.add("a", 2, 0);

        assertThat(sums.shares()).containsOnlyKeys("a", "x", "y");
        assertThat(List.copyOf(sums.shares().keySet())).containsExactly("a", "x", "y");
        assertThat(sums.shares().values().stream().mapToDouble(it -> it).sum()).isCloseTo(1, within(1e-15));
    }
}
