package dev.attune.engine.vector;

import dev.attune.engine.settings.Expected;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Vectors in rows, each with the item that it stands for, laid out for {@link VectorScan} in blocks. The coarse copy of
 * a block has an array of all rows' first numbers, one of all rows' second numbers, and so on: the inner loop of a scan goes
 * over neighbours in memory without adding them up, which is what the compiler turns into vector instructions. They are
 * arrays of their own because the compiler does so only where all arrays of the loop are read and written at the same
 * index: at different ones it would have to rule out that two of them are one.
 *
 * <p>One writer, and no reader meanwhile unless it checks that nothing was written, see
 * {@link dev.attune.engine.source.SequenceLock}: arrays only ever grow, and whatever a torn read sees is within them.
 * Memory: 6 bytes a number and 8 a row, rows in steps of 1,024, numbers in steps of {@value #STEP}.
 */
public final class VectorMatrix {
    private static final int BLOCK_ROWS = Block.ROWS;
    static final int STEP = 4;

    private final int dimensions;
    private Block[] blocks = new Block[0];
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
        return blocks[row / BLOCK_ROWS].items[row % BLOCK_ROWS];
    }

    /** Puts a vector, {@code from[offset]} and on, into a row; rows before it that were never set are empty. */
    public void set(int row, int item, float[] from, int offset) {
        reserve(row + 1);
        rows = Math.max(rows, row + 1);
        blocks[row / BLOCK_ROWS].set(row % BLOCK_ROWS, item, from, offset, dimensions);
    }

    /** Empties a row: no scan finds it. */
    public void clear(int row) {
        if (row < rows) {
            blocks[row / BLOCK_ROWS].clear(row % BLOCK_ROWS);
        }
    }

    /** Copies the vector of a row to {@code to[offset]} and on; false when there is no such row. */
    public boolean copy(int row, float[] to, int offset) {
        Block[] all = blocks;
        if (row < 0 || row / BLOCK_ROWS >= all.length) {
            return false;
        }
        System.arraycopy(all[row / BLOCK_ROWS].vectors, row % BLOCK_ROWS * padded(), to, offset, dimensions);
        return true;
    }

    /**
     * Adds {@code weight} times the vector of a row to {@code sum}; nothing when there is no such row.
     *
     * @return whether there is such a row
     */
    public boolean add(int row, float weight, float[] sum) {
        Block[] all = blocks;
        if (row < 0 || row / BLOCK_ROWS >= all.length) {
            return false;
        }
        float[] vectors = all[row / BLOCK_ROWS].vectors;
        int at = row % BLOCK_ROWS * padded();
        for (int d = 0; d < dimensions; d++) {
            sum[d] += weight * vectors[at + d];
        }
        return true;
    }

    /** Dimensions rounded up to the step of a scan, as long as a query must be. */
    public int padded() {
        return (dimensions + STEP - 1) / STEP * STEP;
    }

    Block[] blocks() {
        return blocks;
    }

    private void reserve(int wanted) {
        int before = blocks.length;
        if (wanted <= before * BLOCK_ROWS) {
            return;
        }
        Block[] more = Arrays.copyOf(blocks, (wanted + BLOCK_ROWS - 1) / BLOCK_ROWS);
        for (int n = before; n < more.length; n++) {
            more[n] = new Block(padded());
        }
        // A reader that comes while this is written may see the new array: then with what is in it.
        VarHandle.releaseFence();
        blocks = more;
    }
}
