package dev.attune.engine.source.trend;

import dev.attune.engine.source.Scratch;
import dev.attune.engine.source.SequenceLock;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The few items that burst most, as the writer last saw them; readers measure again. */
final class Hot {
    private static final int CAPACITY = 64;

    private final SequenceLock lock = new SequenceLock();
    private final int[] items = new int[CAPACITY];
    private final double[] bursts = new double[CAPACITY];
    private int size;

    int size() {
        return size;
    }

    int item(int n) {
        return items[n];
    }

    /** The burst of an item was measured. */
    void measured(int item, double burst, double least) {
        int place = place(item);
        if (burst < least) {
            remove(place);
        } else if (place < size) {
            bursts[place] = burst;
        } else if (size < CAPACITY) {
            set(size, item, burst, size + 1);
        } else {
            replaceLowest(item, burst);
        }
    }

    /** Copies the items into {@code scratch}; returns how many. */
    int copy(Scratch scratch) {
        int[] to = scratch.items(CAPACITY);
        while (true) {
            int seen = lock.beginRead();
            int count = size;
            System.arraycopy(items, 0, to, 0, count);
            if (lock.validate(seen)) {
                return count;
            }
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int n = 0; n < size; n++) {
            out.writeInt(items[n]);
            out.writeDouble(bursts[n]);
        }
    }

    void read(DataInput in) throws IOException {
        int count = in.readInt();
        for (int n = 0; n < count; n++) {
            set(n, in.readInt(), in.readDouble(), n + 1);
        }
    }

    /** The place of an item, {@link #size} when it is not here. */
    private int place(int item) {
        int place = 0;
        while (place < size && items[place] != item) {
            place++;
        }
        return place;
    }

    private void remove(int place) {
        if (place < size) {
            set(place, items[size - 1], bursts[size - 1], size - 1);
        }
    }

    private void replaceLowest(int item, double burst) {
        int lowest = 0;
        for (int n = 1; n < size; n++) {
            lowest = bursts[n] < bursts[lowest] ? n : lowest;
        }
        if (burst > bursts[lowest]) {
            set(lowest, item, burst, size);
        }
    }

    private void set(int place, int item, double burst, int newSize) {
        lock.beginWrite();
        items[place] = item;
        bursts[place] = burst;
        size = newSize;
        lock.endWrite();
    }
}
