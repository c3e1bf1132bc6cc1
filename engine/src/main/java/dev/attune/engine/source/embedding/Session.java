package dev.attune.engine.source.embedding;

import java.util.Arrays;

/** The vector of a session as it stood before an example: its last items by the weights of their positions. */
final class Session {
    private final Model model;
    private final int[] rows;
    private final float[] direction;
    private int size;
    private float length;

    Session(Model model) {
        this.model = model;
        this.rows = new int[model.positions().length];
        this.direction = new float[model.dimensions()];
    }

    /** How many items of the session have a vector. */
    int size() {
        return size;
    }

    /** The row of the n-th last of those items. */
    int row(int n) {
        return rows[n];
    }

    /** The vector, of length 1. */
    float[] direction() {
        return direction;
    }

    /** How long the vector was before. */
    float length() {
        return length;
    }

    /** Reads an example's session; returns false when it has no direction. */
    boolean read(Examples examples, int n) {
        size = 0;
        for (int place = 0; place < examples.contextSize(n); place++) {
            int row = model.slots().row(examples.context(n, place));
            if (row >= 0) {
                rows[size++] = row;
            }
        }
        Arrays.fill(direction, 0);
        for (int place = 0; place < size; place++) {
            add(model.vectors(), rows[place] * direction.length, model.positions()[place]);
        }
        length = Unit.normalize(direction, direction.length);
        return length > 0;
    }

    private void add(float[] vectors, int at, float weight) {
        float[] sum = direction;
        for (int d = 0; d < sum.length; d++) {
            sum[d] += weight * vectors[at + d];
        }
    }
}
