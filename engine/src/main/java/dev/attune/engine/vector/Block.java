package dev.attune.engine.vector;

import java.util.Arrays;

/**
 * So many rows of a {@link VectorMatrix}: the vectors themselves, and beside them a coarse copy that a scan reads in half
 * the time, as it is half as long. There a vector is its length and its direction in whole
 * numbers; the row r of the first half and that of the second share an int as {@code first + (second << 16)}, so that
 * one multiplication by a whole number serves both ({@link Coarse}).
 */
final class Block {
    /** Rows of a block. */
    static final int ROWS = 1_024;

    static final int HALF = ROWS / 2;

    private static final float[] NOTHING = new float[0];

    /** Row after row. */
    final float[] vectors;
    /** By dimension, and then by row of either half. */
    final int[][] pairs;
    /** The lengths of the vectors, by half. */
    final float[][] lengths = new float[2][HALF];
    /** How far the coarse directions are off, at most, times the lengths; by half. */
    final float[][] errors = new float[2][HALF];
    /** The greatest that there ever were in either half. */
    final float[] greatestLengths = new float[2];

    final float[] greatestErrors = new float[2];
    /** The item of each row, −1 for an empty one. */
    final int[] items = new int[ROWS];

    private final int dimensions;

    Block(int dimensions) {
        this.dimensions = dimensions;
        this.vectors = new float[ROWS * dimensions];
        this.pairs = new int[dimensions][HALF];
        Arrays.fill(items, -1);
    }

    void set(int row, int item, float[] from, int offset, int count) {
        items[row] = item;
        System.arraycopy(from, offset, vectors, row * dimensions, count);
        double squares = 0;
        for (int d = 0; d < count; d++) {
            squares += (double) from[offset + d] * from[offset + d];
        }
        float length = (float) Math.sqrt(squares);
        int half = row / HALF;
        greatestLengths[half] = Math.max(greatestLengths[half], length);
        lengths[half][row % HALF] = length;
        errors[half][row % HALF] = round(row, from, offset, count, length);
        greatestErrors[half] = Math.max(greatestErrors[half], errors[half][row % HALF]);
    }

    /** Puts the coarse direction; returns how long what it leaves out is. */
    private float round(int row, float[] from, int offset, int count, float length) {
        double factor = length > 0 ? (double) Coarse.scale(dimensions) / length : 0;
        double squares = 0;
        for (int d = 0; d < count; d++) {
            double exact = from[offset + d] * factor;
            long rounded = Math.round(exact);
            put(d, row, (int) rounded);
            squares += (exact - rounded) * (exact - rounded);
        }
        return factor == 0 ? 0 : (float) (Math.sqrt(squares) / factor);
    }

    void clear(int row) {
        set(row, -1, NOTHING, 0, 0);
        Arrays.fill(vectors, row * dimensions, (row + 1) * dimensions, 0);
        for (int d = 0; d < dimensions; d++) {
            put(d, row, 0);
        }
    }

    float product(int row, float[] query) {
        float[] all = vectors;
        float sum = 0;
        int at = row * dimensions;
        for (int d = 0; d < dimensions; d += VectorMatrix.STEP) {
            sum += (query[d] * all[at + d] + query[d + 1] * all[at + d + 1])
                    + (query[d + 2] * all[at + d + 2] + query[d + 3] * all[at + d + 3]);
        }
        return sum;
    }

    private void put(int d, int row, int value) {
        int[] column = pairs[d];
        int place = row % HALF;
        int first = (short) column[place];
        int second = (column[place] - first) >> Short.SIZE;
        column[place] = row < HALF ? value + (second << Short.SIZE) : first + (value << Short.SIZE);
    }
}
