package dev.attune.engine.source.embedding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The vectors that are learned on: one of length 1 for each item that was admitted, the same whether the item came
 * before or is the one to come, and a weight for each position in the session. With each goes the sum of its squared
 * gradients, by which Adagrad (Duchi, Hazan and Singer, JMLR 2011) divides, one sum a vector.
 */
final class Model {
    /** Where the sums start, so that a first gradient, which may be near 0, is no reason for a leap. */
    private static final float FIRST_SQUARE = 0.1f;

    private static final float FIRST_POSITION_SQUARE = 1;
    private static final float FIRST_POSITION_FACTOR = 0.7f;

    private final Slots slots = new Slots();
    private final int dimensions;
    private final float[] positions;
    private final float[] positionSquares;
    private float[] vectors;
    private float[] squares = new float[64];

    Model(int dimensions, int lookback) {
        this.dimensions = dimensions;
        this.vectors = new float[64 * dimensions];
        this.positions = new float[lookback];
        this.positionSquares = new float[lookback];
        Arrays.fill(positionSquares, FIRST_POSITION_SQUARE);
        float weight = 1;
        for (int n = 0; n < lookback; n++) {
            positions[n] = weight;
            weight *= FIRST_POSITION_FACTOR;
        }
    }

    Slots slots() {
        return slots;
    }

    int dimensions() {
        return dimensions;
    }

    /** Row after row. */
    float[] vectors() {
        return vectors;
    }

    /** Sums of squared gradients by row. */
    float[] squares() {
        return squares;
    }

    float[] positions() {
        return positions;
    }

    float[] positionSquares() {
        return positionSquares;
    }

    /** Gives an item a row, yet without a vector. */
    int admit(int item, long time) {
        int row = slots.add(item, time);
        if (row == squares.length) {
            squares = Arrays.copyOf(squares, row * 2);
            vectors = Arrays.copyOf(vectors, row * 2 * dimensions);
        }
        return row;
    }

    /** Starts a row's learning afresh, in a random direction that leans towards {@code near}. */
    void begin(int row, float[] near, float noise, Generator random) {
        int at = row * dimensions;
        for (int d = 0; d < dimensions; d++) {
            vectors[at + d] = random.even();
        }
        normalize(row);
        for (int d = 0; d < dimensions; d++) {
            vectors[at + d] = near[d] + noise * vectors[at + d];
        }
        normalize(row);
        squares[row] = FIRST_SQUARE;
    }

    void drop(int row) {
        slots.drop(row);
        System.arraycopy(vectors, slots.size() * dimensions, vectors, row * dimensions, dimensions);
        squares[row] = squares[slots.size()];
    }

    /** Undoes what rounding did to the length of a vector. */
    void normalize(int row) {
        int at = row * dimensions;
        float sum = 0;
        for (int d = 0; d < dimensions; d++) {
            sum += vectors[at + d] * vectors[at + d];
        }
        float factor = sum > 0 ? 1 / (float) Math.sqrt(sum) : 0;
        for (int d = 0; d < dimensions; d++) {
            vectors[at + d] *= factor;
        }
    }

    /** The dot product of a row with a vector: four sums side by side, always in this order. */
    float dot(int row, float[] vector) {
        int at = row * dimensions;
        float a = 0;
        float b = 0;
        float c = 0;
        float e = 0;
        for (int d = 0; d < dimensions; d += 4) {
            a += vectors[at + d] * vector[d];
            b += vectors[at + d + 1] * vector[d + 1];
            c += vectors[at + d + 2] * vector[d + 2];
            e += vectors[at + d + 3] * vector[d + 3];
        }
        return (a + b) + (c + e);
    }

    void write(DataOutput out) throws IOException {
        slots.write(out);
        int rows = slots.size();
        for (int row = 0; row < rows; row++) {
            Floats.write(vectors, row * dimensions, dimensions, out);
        }
        Floats.write(squares, 0, rows, out);
        Floats.write(positions, 0, positions.length, out);
        Floats.write(positionSquares, 0, positions.length, out);
    }

    void read(DataInput in) throws IOException {
        slots.read(in);
        int rows = slots.size();
        squares = new float[Math.max(64, rows)];
        vectors = new float[squares.length * dimensions];
        for (int row = 0; row < rows; row++) {
            Floats.read(vectors, row * dimensions, dimensions, in);
        }
        Floats.read(squares, 0, rows, in);
        Floats.read(positions, 0, positions.length, in);
        Floats.read(positionSquares, 0, positions.length, in);
    }
}
