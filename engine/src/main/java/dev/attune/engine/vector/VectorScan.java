package dev.attune.engine.vector;

import dev.attune.engine.source.Candidates;
import java.util.Arrays;

/**
 * Finds the rows with the greatest dot products by looking at every one: exact, and at some tens of thousands of vectors
 * faster than any index could be kept up to date. It runs at the speed of the memory: 64 numbers for each of 10,000,
 * 40,000 and 100,000 rows, and the best 300 of them in order, take about .08, .2 and .85 ms on two busy cores of 2.6 GHz,
 * on JDK 17 and 25 alike. Filters come afterwards: ask for as many more as they may drop.
 */
public final class VectorScan {
    private static final int BLOCK = VectorMatrix.BLOCK_ROWS;

    private VectorScan() {}

    /**
     * Adds the items of the best {@code n} rows, those with a product above zero only, in no particular order
     * ({@link Candidates#keepBest} sorts). Equal products: the lower item wins. The list must hold nothing else.
     *
     * @param query {@link VectorMatrix#padded} numbers, zeros behind the dimensions
     */
    public static void topN(VectorMatrix matrix, float[] query, int n, Candidates out) {
        float[][][] blocks = matrix.blocks();
        int[][] items = matrix.items();
        int count = Math.min(blocks.length, items.length);
        float[] products = out.scratch().floats(BLOCK);
        double least = Float.MIN_VALUE;
        for (int block = 0; block < count; block++) {
            products(blocks[block], query, products);
            collect(products, items[block], (float) least, out);
            if (out.size() >= 2 * n) {
                least = Math.max(least, out.trim(n));
            }
        }
        out.trim(n);
    }

    /** Adds the items of some rows with their products, those above zero only; rows that there are none of are passed over. */
    static void score(VectorMatrix matrix, float[] query, int[] rows, int count, Candidates out) {
        float[][][] blocks = matrix.blocks();
        int[][] items = matrix.items();
        int end = Math.min(blocks.length, items.length) * BLOCK;
        float[] products = out.scratch().floats(count);
        Arrays.fill(products, 0, count, 0);
        // Number by number rather than row by row: these reads wait for memory, and so they wait beside one another.
        for (int d = 0; d < matrix.dimensions(); d++) {
            float weight = query[d];
            for (int n = 0; n < count; n++) {
                products[n] += rows[n] < end ? weight * blocks[rows[n] / BLOCK][d][rows[n] % BLOCK] : 0;
            }
        }
        for (int n = 0; n < count; n++) {
            int item = rows[n] < end ? items[rows[n] / BLOCK][rows[n] % BLOCK] : -1;
            if (item >= 0) {
                out.add(item, products[n]);
            }
        }
    }

    /** The dot products of one block's rows with the query. */
    static void products(float[][] block, float[] query, float[] products) {
        Arrays.fill(products, 0, BLOCK, 0);
        for (int d = 0; d < block.length; d += VectorMatrix.STEP) {
            addStep(block, d, query, products);
        }
    }

    /**
     * Four dimensions at once, so that the running sums are read and written a quarter as often; with eight, JDK 17 no
     * longer makes vector instructions of it.
     */
    private static void addStep(float[][] block, int d, float[] query, float[] products) {
        float[] c0 = block[d];
        float[] c1 = block[d + 1];
        float[] c2 = block[d + 2];
        float[] c3 = block[d + 3];
        float q0 = query[d];
        float q1 = query[d + 1];
        float q2 = query[d + 2];
        float q3 = query[d + 3];
        for (int r = 0; r < BLOCK; r++) {
            products[r] += (q0 * c0[r] + q1 * c1[r]) + (q2 * c2[r] + q3 * c3[r]);
        }
    }

    private static void collect(float[] products, int[] items, float least, Candidates out) {
        for (int r = 0; r < BLOCK; r++) {
            if (products[r] >= least && items[r] >= 0) {
                out.add(items[r], products[r]);
            }
        }
    }
}
