package dev.attune.engine.source.embedding;

import dev.attune.engine.source.Signal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Interactions in flat arrays: who touched what and when, and the items of the session before, newest first. An
 * interaction without such items, or one that says nothing about what comes next, counts but is no example. 24 bytes
 * each and 4 per item that is looked back at.
 */
final class Examples {
    private static final int NONE = -1;
    private static final int RETRACTION = 1 << 8;

    private final int lookback;
    private final int stride;
    private int[] rows;
    private long[] persons;
    private long[] times;
    private int size;

    Examples(int lookback, int expected) {
        this.lookback = lookback;
        this.stride = lookback + 2;
        this.rows = new int[expected * stride];
        this.persons = new long[expected];
        this.times = new long[expected];
    }

    int size() {
        return size;
    }

    /** The item that was touched, −1 when the interaction was struck out. */
    int target(int n) {
        return rows[n * stride];
    }

    boolean retraction(int n) {
        return (rows[n * stride + 1] & RETRACTION) != 0;
    }

    /** How many items before it are known; 0 when it is no example. */
    int contextSize(int n) {
        return rows[n * stride + 1] & (RETRACTION - 1);
    }

    int context(int n, int place) {
        return rows[n * stride + 2 + place];
    }

    long person(int n) {
        return persons[n];
    }

    long time(int n) {
        return times[n];
    }

    void clear() {
        size = 0;
    }

    void strikeOut(int n) {
        rows[n * stride] = NONE;
    }

    /** @param example whether what came before it is worth learning from */
    void add(Signal signal, boolean example) {
        reserve(size + 1);
        int at = size * stride;
        int count = example ? Math.min(lookback, signal.contextSize()) : 0;
        rows[at] = signal.item();
        rows[at + 1] = count | (signal.retraction() ? RETRACTION : 0);
        for (int place = 0; place < lookback; place++) {
            rows[at + 2 + place] = place < count ? signal.contextItem(place) : NONE;
        }
        persons[size] = signal.personHash();
        times[size++] = signal.time();
    }

    /** Puts a copy of one of {@code from} in the place of the n-th, or behind the last. */
    void set(int n, Examples from, int other) {
        if (n == size) {
            reserve(++size);
        }
        System.arraycopy(from.rows, other * stride, rows, n * stride, stride);
        persons[n] = from.persons[other];
        times[n] = from.times[other];
    }

    /** Takes one out; the last one takes its place. */
    void remove(int n) {
        set(n, this, size - 1);
        size--;
    }

    /** Drops what was struck out and the retractions; the others keep their order. */
    void compact() {
        int kept = 0;
        for (int n = 0; n < size; n++) {
            if (target(n) >= 0 && !retraction(n)) {
                set(kept++, this, n);
            }
        }
        size = kept;
    }

    /** Whether one of the items is the target or comes before it. */
    boolean touches(int n, boolean[] items) {
        int at = n * stride;
        int count = contextSize(n);
        boolean found = rows[at] >= 0 && items[rows[at]];
        for (int place = 0; place < count && !found; place++) {
            found = items[rows[at + 2 + place]];
        }
        return found;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int n = 0; n < size; n++) {
            out.writeLong(persons[n]);
            out.writeLong(times[n]);
            out.writeInt(target(n));
            out.writeShort(rows[n * stride + 1]);
            for (int place = 0; place < contextSize(n); place++) {
                out.writeInt(context(n, place));
            }
        }
    }

    void read(DataInput in) throws IOException {
        size = in.readInt();
        reserve(size);
        for (int n = 0; n < size; n++) {
            persons[n] = in.readLong();
            times[n] = in.readLong();
            rows[n * stride] = in.readInt();
            rows[n * stride + 1] = in.readShort();
            for (int place = 0; place < contextSize(n); place++) {
                rows[n * stride + 2 + place] = in.readInt();
            }
        }
    }

    private void reserve(int wanted) {
        if (wanted > persons.length) {
            int capacity = Math.max(wanted, persons.length * 2);
            rows = Arrays.copyOf(rows, capacity * stride);
            persons = Arrays.copyOf(persons, capacity);
            times = Arrays.copyOf(times, capacity);
        }
    }
}
