package dev.attune.engine.vector;

import dev.attune.engine.settings.Expected;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Vectors in rows, each with the item that it stands for, laid out for {@link VectorScan}: blocks of
 * {@value #BLOCK_ROWS} rows, and in a block an array of all rows' first numbers, one of all rows' second numbers, and so
 * on. So the inner loop of a scan goes over neighbours in memory without adding them up, which is what the compiler
 * turns into vector instructions; a sum along a row would have to keep its order. They are arrays of their own because
 * the compiler does so only where all arrays of the loop are read and written at the same index: at different ones it
 * would have to rule out that two of them are one.
 *
 * <p>One writer, and no reader meanwhile unless it checks that nothing was written, see
 * {@link dev.attune.engine.source.SequenceLock}: arrays only ever grow, and whatever a torn read sees is within them.
 * Memory: 4 bytes a number and 4 a row, rows in steps of a block, numbers in steps of {@value #STEP}.
 */
public final class VectorMatrix {
    static final int BLOCK_ROWS = 1_024;
    static final int STEP = 4;

    private final int dimensions;
    private float[][][] blocks = new float[0][][];
    private int[][] items = new int[0][];
    private int rows;

    /** @param dimensions how many numbers a vector has */
    public VectorMatrix(int dimensions) {
        Expected.within("dimensions", dimensions, 1, 4_096);
        this.dimensions = dimensions;
    }

    public int dimensions() {
        return dimensions;
    }

    /** One more than the highest row that was ever set. */
    public int rows() {
        return rows;
    }

    /** The item of a row, −1 when the row is empty. */
    public int item(int row) {
        return items[row / BLOCK_ROWS][row % BLOCK_ROWS];
    }

    /** Puts a vector, {@code from[offset]} and on, into a row; rows before it that were never set are empty. */
    public void set(int row, int item, float[] from, int offset) {
        reserve(row + 1);
        rows = Math.max(rows, row + 1);
        int place = row % BLOCK_ROWS;
        items[row / BLOCK_ROWS][place] = item;
        float[][] block = blocks[row / BLOCK_ROWS];
        for (int d = 0; d < dimensions; d++) {
            block[d][place] = from[offset + d];
        }
    }

    /** Empties a row: no scan finds it. */
    public void clear(int row) {
        if (row >= rows) {
            return;
        }
        int place = row % BLOCK_ROWS;
        items[row / BLOCK_ROWS][place] = -1;
        float[][] block = blocks[row / BLOCK_ROWS];
        for (int d = 0; d < dimensions; d++) {
            block[d][place] = 0;
        }
    }

    /** Copies the vector of a row to {@code to[offset]} and on; false when there is no such row. */
    public boolean copy(int row, float[] to, int offset) {
        float[][][] all = blocks;
        if (row < 0 || row / BLOCK_ROWS >= all.length) {
            return false;
        }
        float[][] block = all[row / BLOCK_ROWS];
        int place = row % BLOCK_ROWS;
        for (int d = 0; d < dimensions; d++) {
            to[offset + d] = block[d][place];
        }
        return true;
    }

    /**
     * Adds {@code weight} times the vector of a row to {@code sum}; nothing when there is no such row.
     *
     * @return whether there is such a row
     */
    public boolean add(int row, float weight, float[] sum) {
        float[][][] all = blocks;
        if (row < 0 || row / BLOCK_ROWS >= all.length) {
            return false;
        }
        float[][] block = all[row / BLOCK_ROWS];
        int place = row % BLOCK_ROWS;
        for (int d = 0; d < dimensions; d++) {
            sum[d] += weight * block[d][place];
        }
        return true;
    }

    /** Dimensions rounded up to the step of a scan, as long as a query must be. */
    public int padded() {
        return (dimensions + STEP - 1) / STEP * STEP;
    }

    float[][][] blocks() {
        return blocks;
    }

    int[][] items() {
        return items;
    }

    private void reserve(int wanted) {
        int before = blocks.length;
        if (wanted <= before * BLOCK_ROWS) {
            return;
        }
        int after = (wanted + BLOCK_ROWS - 1) / BLOCK_ROWS;
        float[][][] moreBlocks = Arrays.copyOf(blocks, after);
        int[][] moreItems = Arrays.copyOf(items, after);
        for (int n = before; n < after; n++) {
            moreBlocks[n] = new float[padded()][BLOCK_ROWS];
            moreItems[n] = new int[BLOCK_ROWS];
            Arrays.fill(moreItems[n], -1);
        }
        // A reader that comes while this is written may see the new arrays: then with what is in them.
        VarHandle.releaseFence();
        items = moreItems;
        blocks = moreBlocks;
    }
}
