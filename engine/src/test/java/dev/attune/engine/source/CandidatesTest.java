package dev.attune.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private record Pair(int item, double score) {}

    @Test
    void keepsTheBestInOrder_asAFullSortWould() {
        Random random = new Random(11);
        Candidates candidates = new Candidates(1);
        for (int round = 0; round < 2_000; round++) {
            int size = random.nextInt(300);
            int limit = 1 + random.nextInt(120);
            List<Pair> pairs = fill(candidates, random, size);
            candidates.keepBest(limit);
            pairs.sort(Comparator.comparingDouble(Pair::score).reversed().thenComparingInt(Pair::item));
            assertThat(content(candidates)).isEqualTo(pairs.subList(0, Math.min(limit, size)));
        }
    }

    @Test
    void sortsScoresOfAnySize_asAFullSortWould() {
        Random random = new Random(12);
        Candidates candidates = new Candidates(1);
        for (int round = 0; round < 500; round++) {
            candidates.clear();
            List<Pair> pairs = new ArrayList<>();
            int size = 1 + random.nextInt(1_500);
            int kind = random.nextInt(3);
            for (int item = 0; item < size; item++) {
                // Far apart; in one narrow range; so near each other that only the last bits differ.
                double score = kind == 0
                        ? StrictMath.exp(40 * random.nextGaussian())
                        : kind == 1 ? .4 + .1 * random.nextDouble() : 1 + random.nextInt(50) * 0x1p-50;
                candidates.add(item, score);
                pairs.add(new Pair(item, score));
            }
            int limit = 1 + random.nextInt(size);
            pairs.sort(Comparator.comparingDouble(Pair::score).reversed().thenComparingInt(Pair::item));
            int front = candidates.bestFirst(limit);
            assertThat(front).isLessThanOrEqualTo(limit);
            assertThat(content(candidates).subList(0, front)).isEqualTo(pairs.subList(0, front));
            if (front < limit) {
                assertThat(pairs.get(front).score())
                        .isEqualTo(pairs.get(limit - 1).score());
            }
            candidates.keepBest(limit);
            assertThat(content(candidates)).isEqualTo(pairs.subList(0, limit));
        }
    }

    @Test
    void passesOverScoresThatAreNotAboveZero() {
        Candidates candidates = new Candidates(4);
        candidates.add(1, 0);
        candidates.add(2, -1);
        candidates.add(3, Double.NaN);
        assertThat(candidates.size()).isZero();
    }

    @Test
    void ordersARangeByAnyComparison() {
        Candidates candidates = new Candidates(4);
        for (int item : new int[] {5, 1, 4, 2, 3}) {
            candidates.add(item, 1);
        }
        candidates.order(1, 5, (a, b) -> Integer.compare(b, a));
        assertThat(content(candidates).stream().map(Pair::item)).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void sumsByItemLikeAHashMap() {
        Random random = new Random(5);
        ScoreMap sums = new ScoreMap();
        for (int round = 0; round < 50; round++) {
            sums.clear();
            java.util.Map<Integer, Double> expected = new java.util.HashMap<>();
            for (int n = 0; n < 3_000; n++) {
                int item = random.nextInt(2_000) * 1_024;
                sums.add(item, n);
                expected.merge(item, (double) n, Double::sum);
            }
            assertThat(sums.size()).isEqualTo(expected.size());
            expected.forEach((item, sum) -> assertThat(sums.of(item)).isEqualTo(sum));
            assertThat(sums.of(7)).isZero();
        }
    }

    private static List<Pair> fill(Candidates candidates, Random random, int size) {
        candidates.clear();
        List<Pair> pairs = new ArrayList<>();
        for (int item = 0; item < size; item++) {
            double score = 1 + random.nextInt(20);
            candidates.add(item, score);
            pairs.add(new Pair(item, score));
        }
        return pairs;
    }

    private static List<Pair> content(Candidates candidates) {
        List<Pair> pairs = new ArrayList<>();
        for (int n = 0; n < candidates.size(); n++) {
            pairs.add(new Pair(candidates.item(n), candidates.score(n)));
        }
        return pairs;
    }
}
