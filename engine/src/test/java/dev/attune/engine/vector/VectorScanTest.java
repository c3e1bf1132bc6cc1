package dev.attune.engine.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.source.Candidates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorScanTest {
    private final Candidates found = new Candidates(16);

    @Test
    void findsWhatLookingAtEachRowFinds() {
        Random random = new Random(5);
        for (int round = 0; round < 40; round++) {
            int dimensions = 1 + random.nextInt(70);
            int rows = 1 + random.nextInt(3_000);
            int wanted = 1 + random.nextInt(400);
            float[][] vectors = vectors(random, rows, dimensions);
            float[] query = padded(vectors(random, 1, dimensions)[0]);
            VectorMatrix matrix = matrix(vectors);
            scan(matrix, query, wanted);
            List<Double> expected = naive(vectors, query, wanted);
            assertThat(found.size()).isEqualTo(expected.size());
            for (int n = 0; n < expected.size(); n++) {
                assertThat(found.score(n)).isCloseTo(expected.get(n), within(1e-3));
                assertThat(product(vectors[found.item(n)], query)).isCloseTo(expected.get(n), within(1e-3));
            }
        }
    }

    @Test
    void amongEqualProductsTheLowerItemsWin() {
        VectorMatrix matrix = new VectorMatrix(1);
        for (int row = 0; row < 2_000; row++) {
            matrix.set(row, 1_999 - row, new float[] {1}, 0);
        }
        scan(matrix, new float[] {1, 0, 0, 0, 0, 0, 0, 0}, 3);
        assertThat(List.of(found.item(0), found.item(1), found.item(2))).containsExactly(0, 1, 2);
    }

    /** Bit by bit: the first look, in whole numbers, must not lose one of the best. */
    @Test
    void findsExactlyTheBest_whateverTheLengthsAndHoweverNearEachOther() {
        Random random = new Random(6);
        for (int round = 0; round < 30; round++) {
            int dimensions = 4 * (1 + random.nextInt(20));
            float[][] vectors = vectors(random, 1 + random.nextInt(6_000), dimensions);
            float[] query = padded(vectors(random, 1, dimensions)[0]);
            for (float[] vector : vectors) {
                float length = round % 3 == 0 ? (float) Math.exp(3 * random.nextGaussian()) : 1;
                float near = round % 3 == 1 ? 3 : 0;
                for (int d = 0; d < dimensions; d++) {
                    vector[d] = vector[d] * length + near * query[d];
                }
            }
            int wanted = 1 + random.nextInt(300);
            scan(matrix(vectors), query, wanted);
            Candidates expected = new Candidates(16);
            for (int row = 0; row < vectors.length; row++) {
                expected.add(row, inSteps(vectors[row], query));
            }
            expected.keepBest(wanted);
            assertThat(found.size()).isEqualTo(expected.size());
            for (int n = 0; n < expected.size(); n++) {
                assertThat(found.item(n)).isEqualTo(expected.item(n));
                assertThat(found.score(n)).isEqualTo(expected.score(n));
            }
        }
    }

    private static float inSteps(float[] v, float[] q) {
        float sum = 0;
        for (int d = 0; d < v.length; d += 4) {
            sum += (q[d] * v[d] + q[d + 1] * v[d + 1]) + (q[d + 2] * v[d + 2] + q[d + 3] * v[d + 3]);
        }
        return sum;
    }

    @Test
    void rowsThatAreEmptyOrPointAwayAreNotFound() {
        VectorMatrix matrix = new VectorMatrix(2);
        matrix.set(700, 7, new float[] {9, 1, 1}, 1);
        matrix.set(3, 3, new float[] {-1, 0}, 0);
        matrix.set(4, 4, new float[] {5, 5}, 0);
        matrix.clear(4);
        matrix.clear(9_999);
        scan(matrix, new float[] {1, 1, 0, 0, 0, 0, 0, 0}, 10);
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.item(0)).isEqualTo(7);
        assertThat(found.score(0)).isEqualTo(2);
        assertThat(matrix.rows()).isEqualTo(701);
        assertThat(matrix.item(4)).isEqualTo(-1);
    }

    @Test
    void aRowComesBackAsItWasPut() {
        VectorMatrix matrix = new VectorMatrix(3);
        matrix.set(513, 8, new float[] {0, 1, 2, 3}, 1);
        float[] copy = new float[4];
        matrix.copy(513, copy, 1);
        assertThat(copy).containsExactly(0, 1, 2, 3);
        assertThat(matrix.item(513)).isEqualTo(8);
        assertThat(matrix.dimensions()).isEqualTo(3);
    }

    private void scan(VectorMatrix matrix, float[] query, int wanted) {
        found.clear();
        VectorScan.topN(matrix, query, wanted, found);
        found.keepBest(wanted);
    }

    private static List<Double> naive(float[][] vectors, float[] query, int wanted) {
        List<Double> products = new ArrayList<>();
        for (float[] vector : vectors) {
            double product = product(vector, query);
            if (product > 0) {
                products.add(product);
            }
        }
        products.sort(Comparator.reverseOrder());
        return products.subList(0, Math.min(wanted, products.size()));
    }

    private static double product(float[] vector, float[] query) {
        double product = 0;
        for (int d = 0; d < vector.length; d++) {
            product += (double) vector[d] * query[d];
        }
        return product;
    }

    private static float[] padded(float[] vector) {
        float[] padded = new float[(vector.length + 7) / 8 * 8];
        System.arraycopy(vector, 0, padded, 0, vector.length);
        return padded;
    }

    private static float[][] vectors(Random random, int rows, int dimensions) {
        float[][] vectors = new float[rows][dimensions];
        for (float[] vector : vectors) {
            for (int d = 0; d < dimensions; d++) {
                vector[d] = (float) random.nextGaussian();
            }
        }
        return vectors;
    }

    private static VectorMatrix matrix(float[][] vectors) {
        VectorMatrix matrix = new VectorMatrix(vectors[0].length);
        for (int row = 0; row < vectors.length; row++) {
            matrix.set(row, row, vectors[row], 0);
        }
        return matrix;
    }
}
