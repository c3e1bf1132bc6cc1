package dev.attune.engine.source.popular;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.source.Scratch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CountsTest {
    @Test
    void addAndSubtractLikeAHashMap() {
        Random random = new Random(2);
        Counts counts = new Counts();
        Map<Integer, Integer> expected = new HashMap<>();
        for (int n = 0; n < 200_000; n++) {
            int item = random.nextInt(500) * 64;
            if (random.nextInt(3) > 0) {
                counts.add(item, 2);
                expected.merge(item, 1, Integer::sum);
            } else if (expected.containsKey(item)) {
                counts.subtract(item, 2);
                expected.computeIfPresent(item, (key, count) -> count == 1 ? null : count - 1);
            }
        }
        assertThat(counts.size()).isEqualTo(expected.size());
        expected.forEach((item, count) -> assertThat(counts.sum(item)).isEqualTo(2.0 * count));
    }

    @Test
    void theTopIsTrueAfterAnyChanges() {
        for (int seed = 0; seed < 30; seed++) {
            checkTop(new Random(seed));
        }
    }

    private static void checkTop(Random random) {
        int capacity = 10;
        Counts counts = new Counts();
        Top top = new Top(capacity);
        for (int n = 0; n < 3_000; n++) {
            int item = random.nextInt(60);
            double before = counts.sum(item);
            boolean down = random.nextInt(100) < 45 && before > 0;
            top.update(item, before, down ? counts.subtract(item, 1) : counts.add(item, 1), n);
            if (top.tooFew(counts.size())) {
                top = new Top(capacity);
                counts.each(top::offer);
            }
            check(counts, top, capacity);
        }
    }

    private static void check(Counts counts, Top top, int capacity) {
        List<double[]> all = new ArrayList<>();
        counts.each((item, sum) -> all.add(new double[] {item, sum}));
        all.sort(Comparator.<double[]>comparingDouble(pair -> -pair[1]).thenComparingDouble(pair -> pair[0]));
        Scratch scratch = new Scratch();
        int size = top.copy(scratch);
        assertThat(size).isGreaterThanOrEqualTo(Math.min(capacity / 2, all.size()));
        TreeSet<Integer> inside = new TreeSet<>();
        TreeSet<Integer> best = new TreeSet<>();
        for (int n = 0; n < size; n++) {
            inside.add(scratch.items(size)[n]);
            best.add((int) all.get(n)[0]);
        }
        assertThat(inside).isEqualTo(best);
    }
}
