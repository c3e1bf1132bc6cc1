package dev.attune.engine.vector;

import dev.attune.engine.source.Candidates;

/**
 * Finds the rows with the greatest dot products by looking at every one: exact, and at some tens of thousands of vectors
 * faster than any index could be kept up to date. It looks twice: first at all rows in whole numbers, for a bound of each
 * product ({@link Coarse}), then, in full, at the few rows whose bound says that they may be among the best. What it finds
 * does not depend on the first look. Filters come afterwards: ask for as many more as they may drop.
 */
public final class VectorScan {
    private VectorScan() {}

    /**
     * Adds the items of the best {@code n} rows, those with a product above zero only, in no particular order
     * ({@link Candidates#keepBest} sorts). Equal products: the lower item wins. The list must hold nothing else.
     *
     * @param query {@link VectorMatrix#padded} numbers, zeros behind the dimensions
     */
    public static void topN(VectorMatrix matrix, float[] query, int n, Candidates out) {
        Block[] blocks = matrix.blocks();
        Coarse coarse = out.scratch().own(Coarse.class, Coarse::new);
        if (!coarse.begin(query, matrix.padded(), blocks.length)) {
            return;
        }
        for (int block = 0; block < blocks.length; block++) {
            coarse.measure(block, blocks[block]);
        }
        float bound = bound(coarse, blocks.length, n, out);
        coarse.takeCertain(blocks, bound, query, out);
        float reached = Math.max(bound, coarse.relative(out.trim(n)));
        for (int block = 0; block < blocks.length; block++) {
            coarse.takeOthers(block, blocks[block], bound, reached, query, out);
        }
        out.trim(n);
    }

    /** Adds the items of some rows with their products, those above zero only; rows that there are none of are passed over. */
    static void score(VectorMatrix matrix, float[] query, int[] rows, int count, Candidates out) {
        Block[] blocks = matrix.blocks();
        for (int n = 0; n < count; n++) {
            Block block = rows[n] < blocks.length * Block.ROWS ? blocks[rows[n] / Block.ROWS] : null;
            int row = rows[n] % Block.ROWS;
            if (block != null && block.items[row] >= 0) {
                out.add(block.items[row], block.product(row, query));
            }
        }
    }

    /** Leaves the {@code n} rows that certainly reach most, and returns what they reach; next to nothing when there are fewer. */
    private static float bound(Coarse coarse, int blocks, int n, Candidates out) {
        for (int block = 0; block < blocks; block++) {
            coarse.sample(block, out);
        }
        float guess = (float) out.trim(n / Coarse.SAMPLED * 3 / 2 + 4);
        float bound = atLeast(coarse, blocks, n, Math.max(Float.MIN_VALUE, guess), out);
        bound = bound > 0 ? bound : atLeast(coarse, blocks, n, Float.MIN_VALUE, out);
        return Math.max(Float.MIN_VALUE, bound);
    }

    /** The n-th best of the rows that reach a bound; 0 when they are fewer. */
    private static float atLeast(Coarse coarse, int blocks, int n, float bound, Candidates out) {
        out.clear();
        for (int block = 0; block < blocks; block++) {
            coarse.collect(block, bound, out);
        }
        return (float) out.trim(n);
    }
}
