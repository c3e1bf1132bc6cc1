package dev.attune.engine.vector;

import dev.attune.engine.source.Candidates;
import java.util.Arrays;

/**
 * Bounds of dot products, made of whole numbers. Vector and query are taken as length times direction, and the
 * directions rounded to multiples of 1 / scale: v = |v| (a / s + e), q = |q| (b / s + f). So v · q differs from
 * |v| |q| a · b / s² by at most |v| |q| (|e| + |f| (1 + |e|)). Both e and f are known; |e| is at most sqrt(dimensions) / 2s. By
 * Cauchy and Schwarz a · b is at most (s + sqrt(dimensions) / 2)², which the scale keeps within 16 bits; so two rows share an int, and what
 * runs over while it is added up, modulo 2^32, is gone in the end. Of one request thread.
 */
final class Coarse {
    /** For the rounding of floats on both sides, relative to the lengths. */
    private static final float ROUNDING = 1e-5f;

    /** One row of so many is in a sample. */
    static final int SAMPLED = 16;

    private final int[] products = new int[Block.HALF];
    private int[] query = new int[64];
    private float[][] least = new float[0][];
    private float length;
    private float unit;
    private float error;

    /** The numbers that a direction is multiplied with before it is rounded. */
    static int scale(int dimensions) {
        return (int) (Math.sqrt(Short.MAX_VALUE) - Math.sqrt(dimensions) / 2);
    }

    /** Makes ready for a query; returns false when it has no direction. */
    boolean begin(float[] vector, int dimensions, int blocks) {
        if (query.length < dimensions) {
            query = new int[dimensions];
        }
        while (least.length < 2 * blocks) {
            int known = least.length;
            least = Arrays.copyOf(least, Math.max(2 * blocks, 2 * known));
            for (int n = known; n < least.length; n++) {
                least[n] = new float[Block.HALF];
            }
        }
        double squares = 0;
        for (int d = 0; d < dimensions; d++) {
            squares += (double) vector[d] * vector[d];
        }
        length = (float) Math.sqrt(squares);
        return length > 0 && round(vector, dimensions);
    }

    private boolean round(float[] vector, int dimensions) {
        int scale = scale(dimensions);
        double squares = 0;
        for (int d = 0; d < dimensions; d++) {
            double exact = (double) vector[d] / length;
            query[d] = (int) Math.round(exact * scale);
            double off = exact - (double) query[d] / scale;
            squares += off * off;
        }
        double ofRow = Math.sqrt(dimensions) / (2.0 * scale);
        error = (float) (Math.sqrt(squares) * (1 + ofRow) + ROUNDING);
        unit = 1f / (scale * scale);
        return true;
    }

    /** Notes for each row of a block the least that its product, over the length of the query, can be. */
    void measure(int number, Block block) {
        Arrays.fill(products, 0);
        for (int d = 0; d < block.pairs.length; d += VectorMatrix.STEP) {
            addStep(block.pairs, d, query, products);
        }
        first(products, block.lengths[0], block.errors[0], least[2 * number]);
        second(products, block.lengths[1], block.errors[1], least[2 * number + 1]);
    }

    /** Adds the rows whose products are certainly above a bound, each with the least that it can be. */
    void collect(int number, float bound, Candidates out) {
        for (int half = 0; half < 2; half++) {
            float[] all = least[2 * number + half];
            int row = number * Block.ROWS + half * Block.HALF;
            for (int r = 0; r < Block.HALF; r++) {
                if (all[r] >= bound) {
                    out.add(row + r, all[r]);
                }
            }
        }
    }

    /** Adds some of the rows of a block, spread over all of it, each with the least that its product can be. */
    void sample(int number, Candidates out) {
        for (int half = 0; half < 2; half++) {
            float[] all = least[2 * number + half];
            for (int r = number % SAMPLED; r < Block.HALF; r += SAMPLED) {
                out.add(r, all[r]);
            }
        }
    }

    /** Replaces rows, as {@link #collect} added them, by their items with their products, those above the bound. */
    void takeCertain(Block[] blocks, float bound, float[] vector, Candidates out) {
        int[] rows = out.scratch().items(out.size());
        int count = 0;
        for (int n = 0; n < out.size(); n++) {
            rows[count] = out.item(n);
            count += out.score(n) > bound ? 1 : 0;
        }
        out.clear();
        for (int n = 0; n < count; n++) {
            take(blocks[rows[n] / Block.ROWS], rows[n] % Block.ROWS, vector, out);
        }
    }

    /** A product over the length of the query, as bounds are. */
    float relative(double product) {
        return (float) (product / length * (1 - ROUNDING));
    }

    /**
     * Adds the items of the other rows that may reach so much, with their products.
     *
     * @param certain rows that certainly reach more than this are none of the others
     */
    void takeOthers(int number, Block block, float certain, float bound, float[] vector, Candidates out) {
        for (int half = 0; half < 2; half++) {
            float[] all = least[2 * number + half];
            float cut = bound - 2 * (error * block.greatestLengths[half] + block.greatestErrors[half]);
            for (int r = 0; r < Block.HALF; r++) {
                if (all[r] >= cut && all[r] <= certain && all[r] + window(block, half, r) >= bound) {
                    take(block, half * Block.HALF + r, vector, out);
                }
            }
        }
    }

    /** How far the greatest that a product can be is above the least. */
    private float window(Block block, int half, int r) {
        return 2 * (error * block.lengths[half][r] + block.errors[half][r]);
    }

    private static void take(Block block, int row, float[] vector, Candidates out) {
        if (block.items[row] >= 0) {
            out.add(block.items[row], block.product(row, vector));
        }
    }

    /** Four dimensions at once, so that the running sums are read and written a quarter as often. */
    private static void addStep(int[][] columns, int d, int[] query, int[] products) {
        int[] c0 = columns[d];
        int[] c1 = columns[d + 1];
        int[] c2 = columns[d + 2];
        int[] c3 = columns[d + 3];
        int q0 = query[d];
        int q1 = query[d + 1];
        int q2 = query[d + 2];
        int q3 = query[d + 3];
        for (int r = 0; r < Block.HALF; r++) {
            products[r] += (q0 * c0[r] + q1 * c1[r]) + (q2 * c2[r] + q3 * c3[r]);
        }
    }

    private void first(int[] sums, float[] lengths, float[] errors, float[] to) {
        float factor = unit;
        float less = error;
        for (int r = 0; r < Block.HALF; r++) {
            to[r] = ((sums[r] << 16 >> 16) * factor - less) * lengths[r] - errors[r];
        }
    }

    private void second(int[] sums, float[] lengths, float[] errors, float[] to) {
        float factor = unit;
        float less = error;
        for (int r = 0; r < Block.HALF; r++) {
            // Half of the first row's range more rounds its share away.
            to[r] = (((sums[r] + 0x8000) >> 16) * factor - less) * lengths[r] - errors[r];
        }
    }
}
