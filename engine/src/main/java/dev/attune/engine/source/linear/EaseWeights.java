package dev.attune.engine.source.linear;

import dev.attune.engine.source.ScoreMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The item-item weights of one version of {@link Ease}, row-major; immutable once made. */
final class EaseWeights {
    static final EaseWeights NONE = new EaseWeights(0, new float[0]);

    private final int size;
    private final float[] values;

    EaseWeights(int size, float[] values) {
        this.size = size;
        this.values = values;
    }

    boolean knows(int item) {
        return item < size;
    }

    float of(int from, int to) {
        return values[from * size + to];
    }

    void addRow(int from, double factor, ScoreMap sums) {
        for (int to = 0; to < size; to++) {
            float value = of(from, to);
            if (value != 0) {
                sums.add(to, factor * value);
            }
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    static EaseWeights read(DataInput in) throws IOException {
        int size = Stored.count(in, "linear catalogue", 5_000);
        float[] values = new float[size * size];
        for (int n = 0; n < values.length; n++) {
            values[n] = in.readFloat();
        }
        return new EaseWeights(size, values);
    }
}
