package dev.attune.engine.source.factors;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Vectors in rows that are given out and taken back, with the weighted sum of their outer products: S = Σ w v vᵀ, which
 * is kept by patches, in doubles. Taking back a row clears it.
 */
final class Vectors {
    private final int dimensions;
    private final double[] sum;
    private float[] numbers;
    private double[] weights = new double[16];
    private int[] free = new int[16];
    private int freeCount;
    private int rows;

    Vectors(int dimensions) {
        this.dimensions = dimensions;
        this.sum = new double[dimensions * dimensions];
        this.numbers = new float[16 * dimensions];
    }

    /** One more than the highest row that was ever given out. */
    int rows() {
        return rows;
    }

    /** How many rows are given out. */
    int size() {
        return rows - freeCount;
    }

    /** S, row by row. */
    double[] sum() {
        return sum;
    }

    float[] numbers() {
        return numbers;
    }

    /** Where a row begins. */
    int at(int row) {
        return row * dimensions;
    }

    double weight(int row) {
        return weights[row];
    }

    /** Gives out a row of zeros with weight 0. */
    int take() {
        if (freeCount > 0) {
            return free[--freeCount];
        }
        if (rows == weights.length) {
            weights = Arrays.copyOf(weights, rows * 2);
            numbers = Arrays.copyOf(numbers, rows * 2 * dimensions);
        }
        return rows++;
    }

    void giveBack(int row) {
        weigh(row, 0);
        Arrays.fill(numbers, at(row), at(row) + dimensions, 0);
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = row;
    }

    /** Changes the weight of a row in S. */
    void weigh(int row, double weight) {
        patch(row, weight - weights[row]);
        weights[row] = weight;
    }

    /** Replaces a row by numbers of the same length. */
    void set(int row, double[] to) {
        patch(row, -weights[row]);
        int at = at(row);
        for (int k = 0; k < dimensions; k++) {
            numbers[at + k] = (float) to[k];
        }
        patch(row, weights[row]);
    }

    /** Sums up S anew, from the first row to the last: what rounding added up to is gone. */
    void sumUp() {
        Arrays.fill(sum, 0);
        for (int row = 0; row < rows; row++) {
            patch(row, weights[row]);
        }
    }

    void write(DataOutput out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES + Float.BYTES * dimensions);
        out.writeInt(rows);
        for (int row = 0; row < rows; row++) {
            buffer.clear().putDouble(weights[row]);
            buffer.asFloatBuffer().put(numbers, at(row), dimensions);
            out.write(buffer.array());
        }
        out.writeInt(freeCount);
        for (int n = 0; n < freeCount; n++) {
            out.writeInt(free[n]);
        }
        for (double number : sum) {
            out.writeDouble(number);
        }
    }

    void read(DataInput in) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES + Float.BYTES * dimensions);
        int count = in.readInt();
        for (int n = 0; n < count; n++) {
            int row = take();
            in.readFully(buffer.array());
            weights[row] = buffer.clear().getDouble();
            buffer.asFloatBuffer().get(numbers, at(row), dimensions);
        }
        freeCount = in.readInt();
        free = new int[Math.max(16, freeCount)];
        for (int n = 0; n < freeCount; n++) {
            free[n] = in.readInt();
        }
        for (int n = 0; n < sum.length; n++) {
            sum[n] = in.readDouble();
        }
    }

    private void patch(int row, double weight) {
        if (weight == 0) {
            return;
        }
        int at = at(row);
        for (int r = 0; r < dimensions; r++) {
            double factor = weight * numbers[at + r];
            int to = r * dimensions;
            for (int c = 0; c < dimensions; c++) {
                sum[to + c] += factor * numbers[at + c];
            }
        }
    }
}
