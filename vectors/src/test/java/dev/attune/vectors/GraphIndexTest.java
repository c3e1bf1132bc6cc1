package dev.attune.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GraphIndexTest {
    private static final int DIMENSIONS = 32;
    private static final int ROWS = 6_000;
    private static final int WANTED = 50;

    private final Clusters clusters = new Clusters(7, 60, DIMENSIONS, 0.8);
    private final GraphIndex index = new GraphIndex(DIMENSIONS);
    private final List<float[]> vectors = new ArrayList<>();

    @Test
    void findsNearlyAllThatLookingAtEachFinds() {
        fill(clusters::next);
        assertThat(recall(clusters::next)).isGreaterThan(0.95);
    }

    @Test
    void followsVectorsThatMoveAllTheTime() {
        fill(clusters::next);
        int changed = 0;
        for (int round = 0; round < 4; round++) {
            for (int row = 0; row < ROWS; row++) {
                vectors.set(row, clusters.moved(vectors.get(row), 0.25));
                changed += index.put(row, vectors.get(row), 0) ? 1 : 0;
            }
        }
        assertThat(changed).isGreaterThan(2 * ROWS);
        assertThat(index.size()).isEqualTo(ROWS);
        assertThat(recall(clusters::next)).isGreaterThan(0.95);
    }

    @Test
    void aVectorThatHardlyMovedStaysWhereItIs() {
        float[] vector = clusters.next();
        assertThat(index.put(3, vector, 0)).isTrue();
        assertThat(index.put(3, vector, 0)).isFalse();
        assertThat(index.put(3, clusters.moved(vector, 0.1), 0)).isFalse();
        assertThat(index.put(3, clusters.moved(vector, 0.5), 0)).isTrue();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void rowsThatWereTakenOutAreNotFoundAndComeBackWhenTheyArePutAgain() {
        fill(clusters::next);
        for (int row = 0; row < ROWS; row += 2) {
            index.remove(row);
            index.remove(row);
        }
        assertThat(index.size()).isEqualTo(ROWS / 2);
        for (int query = 0; query < 100; query++) {
            assertThat(found(clusters.next())).allMatch(row -> row % 2 == 1).hasSize(WANTED);
        }
        for (int row = 0; row < ROWS; row += 2) {
            index.put(row, vectors.get(row), 0);
        }
        assertThat(recall(clusters::next)).isGreaterThan(0.95);
    }

    @Test
    void anEmptyIndexFindsNothing() {
        assertThat(index.nearest(clusters.next(), WANTED, new int[WANTED])).isZero();
        index.remove(9);
        index.put(0, clusters.next(), 0);
        index.remove(0);
        assertThat(index.nearest(clusters.next(), WANTED, new int[WANTED])).isZero();
    }

    private void fill(Supplier<float[]> next) {
        for (int row = 0; row < ROWS; row++) {
            vectors.add(next.get());
            index.put(row, vectors.get(row), 0);
        }
    }

    private double recall(Supplier<float[]> queries) {
        int hits = 0;
        for (int n = 0; n < 200; n++) {
            float[] query = queries.get();
            Set<Integer> exact = new HashSet<>(exact(query));
            hits += (int) found(query).stream().filter(exact::contains).count();
        }
        return hits / (200.0 * WANTED);
    }

    private List<Integer> found(float[] query) {
        int[] rows = new int[WANTED];
        int count = index.nearest(query, WANTED, rows);
        List<Integer> found = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            found.add(rows[n]);
        }
        assertThat(found).doesNotHaveDuplicates();
        return found;
    }

    private List<Integer> exact(float[] query) {
        double[] products = new double[ROWS];
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            rows.add(row);
            for (int d = 0; d < DIMENSIONS; d++) {
                products[row] += (double) query[d] * vectors.get(row)[d];
            }
        }
        rows.sort(Comparator.comparingDouble(row -> -products[row]));
        return rows.subList(0, WANTED);
    }
}
