package dev.attune.engine.source.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The published rows: immutable each, one writer, any number of readers. */
final class Served {
    private static final int MOST = 1 << 24;

    private volatile AtomicReferenceArray<@Nullable Weights> rows = new AtomicReferenceArray<>(256);

    @Nullable
    Weights row(int item) {
        AtomicReferenceArray<@Nullable Weights> known = rows;
        return item < known.length() ? known.get(item) : null;
    }

    void set(int item, @Nullable Weights row) {
        AtomicReferenceArray<@Nullable Weights> known = rows;
        if (item >= known.length()) {
            known = grown(known, Math.max(item + 1, known.length() * 2));
            rows = known;
        }
        known.set(item, row);
    }

    void write(DataOutput out) throws IOException {
        AtomicReferenceArray<@Nullable Weights> known = rows;
        for (int item = 0; item < known.length(); item++) {
            Weights row = known.get(item);
            if (row != null) {
                out.writeInt(item);
                write(row, out);
            }
        }
        out.writeInt(-1);
    }

    void read(DataInput in) throws IOException {
        for (int item = in.readInt(); item >= 0; item = in.readInt()) {
            set(item, readRow(in));
        }
    }

    static void write(Weights row, DataOutput out) throws IOException {
        out.writeInt(row.size());
        for (int n = 0; n < row.size(); n++) {
            out.writeInt(row.item(n));
            out.writeFloat(row.value(n));
        }
    }

    static Weights readRow(DataInput in) throws IOException {
        int size = Stored.count(in, "linear weights", MOST);
        int[] items = new int[size];
        float[] values = new float[size];
        for (int n = 0; n < size; n++) {
            items[n] = in.readInt();
            values[n] = in.readFloat();
        }
        return new Weights(items, values);
    }

    private static AtomicReferenceArray<@Nullable Weights> grown(
            AtomicReferenceArray<@Nullable Weights> known, int size) {
        AtomicReferenceArray<@Nullable Weights> larger = new AtomicReferenceArray<>(size);
        for (int item = 0; item < known.length(); item++) {
            larger.setPlain(item, known.get(item));
        }
        return larger;
    }
}
