package dev.attune.engine.source.embedding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Which items have a vector and in which row, without gaps; and how often every item was touched. 8 bytes an item of
 * the catalogue and 12 a row.
 */
final class Slots {
    private int[] touches = new int[256];
    private int[] rows = new int[256];
    private int[] items = new int[64];
    private long[] seen = new long[64];
    private int size;

    /** How many items have a vector. */
    int size() {
        return size;
    }

    /** The row of an item, −1 when it has none. */
    int row(int item) {
        return item >= 0 && item < rows.length ? rows[item] - 1 : -1;
    }

    int item(int row) {
        return items[row];
    }

    /** One more than the highest item that there may be anything about. */
    int known() {
        return touches.length;
    }

    /** How many touches of the item count, those that were taken back not among them. */
    int touches(int item) {
        return touches[item];
    }

    /** Time of the last touch, ms. */
    long seen(int row) {
        return seen[row];
    }

    void see(int row, long time) {
        seen[row] = Math.max(seen[row], time);
    }

    /** Counts a touch, or takes one back; an item that was forgotten as idle stays at 0. */
    int touch(int item, int change) {
        if (item >= touches.length) {
            int capacity = Math.max(item + 1, touches.length * 2);
            touches = Arrays.copyOf(touches, capacity);
            rows = Arrays.copyOf(rows, capacity);
        }
        touches[item] = Math.max(0, touches[item] + change);
        return touches[item];
    }

    /** Gives an item the next row. */
    int add(int item, long time) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
            seen = Arrays.copyOf(seen, size * 2);
        }
        items[size] = item;
        seen[size] = time;
        rows[item] = ++size;
        return size - 1;
    }

    /** Takes the row from its item; the last row's item moves into it. */
    void drop(int row) {
        rows[items[row]] = 0;
        size--;
        if (row < size) {
            items[row] = items[size];
            seen[row] = seen[size];
            rows[items[row]] = row + 1;
        }
    }

    /** The time that a {@code share} of the rows was last touched before. */
    long seenBefore(double share) {
        long[] sorted = Arrays.copyOf(seen, size);
        Arrays.sort(sorted);
        return sorted[(int) (share * size)];
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int row = 0; row < size; row++) {
            out.writeInt(items[row]);
            out.writeLong(seen[row]);
        }
        for (int item = 0; item < touches.length; item++) {
            if (touches[item] > 0) {
                out.writeInt(item);
                out.writeInt(touches[item]);
            }
        }
        out.writeInt(-1);
    }

    void read(DataInput in) throws IOException {
        int count = in.readInt();
        for (int row = 0; row < count; row++) {
            int item = in.readInt();
            touch(item, 0);
            add(item, in.readLong());
        }
        for (int item = in.readInt(); item >= 0; item = in.readInt()) {
            touch(item, in.readInt());
        }
    }
}
