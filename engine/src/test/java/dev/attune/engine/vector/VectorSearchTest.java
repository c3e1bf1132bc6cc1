package dev.attune.engine.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.source.Candidates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VectorSearchTest {
    private static final int DIMENSIONS = 8;
    private static final int ABOVE = 300;

    private final Random random = new Random(3);
    private final VectorMatrix matrix = new VectorMatrix(DIMENSIONS);
    private final Everything index = new Everything();
    private final VectorSearch search = new VectorSearch(DIMENSIONS, new VectorIndexes() {
        @Override
        public int above() {
            return ABOVE;
        }

        @Override
        public VectorIndex create(int dimensions) {
            assertThat(dimensions).isEqualTo(DIMENSIONS);
            index.held.clear();
            return index;
        }
    });

    @Test
    void upToTheCrossoverEveryRowIsLookedAt() {
        fill(0, ABOVE);
        search.follow(matrix);
        assertThat(search.isReady()).isFalse();
        assertThat(index.held).isEmpty();
        assertThat(found(search, 20)).isEqualTo(scanned(20)).hasSize(20);
        assertThat(index.asked).isZero();
    }

    @Test
    void anIndexFillsUpStepByStepBehindScansAndThenAnswers() {
        fill(0, 1_000);
        int steps = 0;
        while (!search.isReady()) {
            assertThat(found(search, 20)).isEqualTo(scanned(20));
            assertThat(index.asked).isZero();
            search.follow(matrix);
            steps++;
        }
        assertThat(steps).isEqualTo(1 + (1_000 - 1) / VectorSearch.CHANGES);
        assertThat(found(search, 20)).isEqualTo(scanned(20));
        assertThat(index.asked).isPositive();
    }

    @Test
    void scoresAreThoseOfTheVersionThatIsAskedHoweverStaleTheIndexIs() {
        fill(0, 600);
        settle();
        VectorMatrix later = new VectorMatrix(DIMENSIONS);
        for (int row = 0; row < 600; row++) {
            later.set(row, row, vector(), 0);
        }
        float[] query = vector();
        Candidates out = new Candidates(8);
        search.topN(later, query, 50, out);
        out.keepBest(50);
        assertThat(out.size()).isPositive();
        float[] now = new float[DIMENSIONS];
        for (int n = 0; n < out.size(); n++) {
            later.copy(out.item(n), now, 0);
            float product = 0;
            for (int d = 0; d < DIMENSIONS; d++) {
                product += query[d] * now[d];
            }
            assertThat(out.score(n)).isEqualTo(product);
        }
    }

    @Test
    void rowsThatChangeHandsOrEmptyReachTheIndexInTurn() {
        fill(0, 600);
        settle();
        float[] turned = vector();
        matrix.set(17, 17, turned, 0);
        matrix.clear(18);
        for (int step = 0; step < 3; step++) {
            search.follow(matrix);
        }
        assertThat(index.held.get(17)).isEqualTo(turned);
        assertThat(index.held.get(18)).isNull();
        assertThat(found(search, 600)).doesNotContain(18);
    }

    @Test
    void newRowsBeyondAFewSendBackToScansUntilTheyAreIn() {
        fill(0, 600);
        settle();
        fill(600, 1_200);
        search.follow(matrix);
        assertThat(search.isReady()).isFalse();
        assertThat(found(search, 40)).isEqualTo(scanned(40));
        settle();
        assertThat(found(search, 40)).isEqualTo(scanned(40));
    }

    private void settle() {
        for (int step = 0; step < 10; step++) {
            search.follow(matrix);
        }
        assertThat(search.isReady()).isTrue();
    }

    private void fill(int from, int to) {
        for (int row = from; row < to; row++) {
            matrix.set(row, row, vector(), 0);
        }
    }

    private float[] vector() {
        float[] vector = new float[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        return vector;
    }

    private Set<Integer> found(VectorSearch by, int wanted) {
        Candidates out = new Candidates(8);
        by.topN(matrix, new float[] {1, 2, 3, 4, 5, 6, 7, 8}, wanted, out);
        return items(out);
    }

    private Set<Integer> scanned(int wanted) {
        Candidates out = new Candidates(8);
        VectorScan.topN(matrix, new float[] {1, 2, 3, 4, 5, 6, 7, 8}, wanted, out);
        return items(out);
    }

    private static Set<Integer> items(Candidates out) {
        Set<Integer> items = new HashSet<>();
        for (int n = 0; n < out.size(); n++) {
            items.add(out.item(n));
        }
        return items;
    }

    /** An index that misses nothing and forgets nothing. */
    private static final class Everything implements VectorIndex {
        private final List<float[]> held = new ArrayList<>();
        private int asked;

        @Override
        public boolean put(int row, float[] from, int offset) {
            while (held.size() <= row) {
                held.add(null);
            }
            boolean same = held.get(row) != null && java.util.Arrays.equals(held.get(row), from);
            held.set(row, from.clone());
            return !same;
        }

        @Override
        public void remove(int row) {
            if (row < held.size()) {
                held.set(row, null);
            }
        }

        @Override
        public int size() {
            return held.size();
        }

        @Override
        public int nearest(float[] query, int count, int[] rows) {
            asked++;
            List<Integer> best = new ArrayList<>();
            for (int row = 0; row < held.size(); row++) {
                if (held.get(row) != null) {
                    best.add(row);
                }
            }
            best.sort((a, b) -> Double.compare(product(query, held.get(b)), product(query, held.get(a))));
            int found = Math.min(count, best.size());
            for (int n = 0; n < found; n++) {
                rows[n] = best.get(n);
            }
            return found;
        }

        private static double product(float[] query, float[] vector) {
            double product = 0;
            for (int d = 0; d < vector.length; d++) {
                product += (double) query[d] * vector[d];
            }
            return product;
        }
    }
}
