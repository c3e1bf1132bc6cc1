package dev.attune.engine.source.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows of sums by item. Trainer only. */
final class SumTable {
    private final int capacity;
    private @Nullable SumRow[] rows = new SumRow[256];

    SumTable(int capacity) {
        this.capacity = capacity;
    }

    @Nullable
    SumRow row(int item) {
        return item < rows.length ? rows[item] : null;
    }

    double of(int item, int other) {
        SumRow row = row(item);
        return row == null ? 0 : row.of(other);
    }

    /** Adds to the sum of a pair; a retraction takes away what was added. */
    void change(int item, int other, double amount, boolean retraction) {
        SumRow row = row(item);
        if (retraction) {
            if (row != null) {
                row.subtract(other, amount);
            }
            return;
        }
        if (row == null) {
            row = new SumRow();
            if (item >= rows.length) {
                rows = Arrays.copyOf(rows, Math.max(item + 1, rows.length * 2));
            }
            rows[item] = row;
        }
        row.add(other, amount, capacity);
    }

    void scale(double factor) {
        for (SumRow row : rows) {
            if (row != null) {
                row.scale(factor);
            }
        }
    }

    void write(DataOutput out) throws IOException {
        for (int item = 0; item < rows.length; item++) {
            SumRow row = rows[item];
            if (row != null && row.size() > 0) {
                out.writeInt(item);
                row.write(out);
            }
        }
        out.writeInt(-1);
    }

    void read(DataInput in) throws IOException {
        for (int item = in.readInt(); item >= 0; item = in.readInt()) {
            if (item >= rows.length) {
                rows = Arrays.copyOf(rows, Math.max(item + 1, rows.length * 2));
            }
            rows[item] = SumRow.read(in, capacity);
        }
    }
}
