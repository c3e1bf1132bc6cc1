package dev.attune.engine.source.covisit;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.source.Scratch;
import dev.attune.engine.source.SequenceLock;
import dev.attune.engine.state.SnapshotException;
import java.io.DataInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The neighbours of one item. One writer; readers copy it under the sequence lock. */
final class Row {
    private static final int FIRST_CAPACITY = 4;
    private static final int HEAD_BYTES = 24;
    private static final int EDGE_BYTES = 16;

    private final SequenceLock lock = new SequenceLock();
    private int[] items = new int[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private double[] weights = new double[FIRST_CAPACITY];
    private int size;
    private int epoch;
    private double total;
    private long contributions;

    Row(int epoch) {
        this.epoch = epoch;
    }

    int epoch() {
        return epoch;
    }

    /** Whether nothing is held: such a row is as good as none. */
    boolean isEmpty() {
        return contributions == 0;
    }

    /** Goes on to another epoch; exact, see {@link Decay}. */
    void advance(int next) {
        lock.beginWrite();
        for (int n = 0; n < size; n++) {
            weights[n] = Decay.rescale(weights[n], epoch, next);
        }
        total = Decay.rescale(total, epoch, next);
        epoch = next;
        lock.endWrite();
    }

    void add(int item, double amount, int capacity) {
        int place = place(item);
        lock.beginWrite();
        if (place < 0) {
            place = newPlace(capacity);
            items[place] = item;
            counts[place] = 0;
            weights[place] = 0;
        }
        counts[place]++;
        weights[place] += amount;
        total += amount;
        contributions++;
        lock.endWrite();
    }

    /** Takes back what {@link #add} added; an edge that nothing holds any more is gone without a trace. */
    void subtract(int item, double amount) {
        if (contributions == 0) {
            return;
        }
        int place = place(item);
        lock.beginWrite();
        contributions--;
        total = contributions == 0 ? 0 : Math.max(0, total - amount);
        if (contributions == 0) {
            size = 0;
        } else if (place >= 0) {
            lighten(place, amount);
        }
        lock.endWrite();
    }

    /** Copies the neighbours into {@code scratch}; returns how many. The row's total comes last, at that place. */
    int copy(Scratch scratch) {
        while (true) {
            int seen = lock.beginRead();
            int[] fromItems = items;
            double[] fromWeights = weights;
            int count = Math.min(size, Math.min(fromItems.length, fromWeights.length));
            int[] toItems = scratch.items(count + 1);
            double[] toWeights = scratch.amounts(count + 1);
            System.arraycopy(fromItems, 0, toItems, 0, count);
            System.arraycopy(fromWeights, 0, toWeights, 0, count);
            toWeights[count] = total;
            toItems[count] = epoch;
            if (lock.validate(seen)) {
                return count;
            }
        }
    }

    /** How many bytes {@link #write} puts at most for a row of this capacity. */
    static int mostBytes(int capacity) {
        return HEAD_BYTES + capacity * EDGE_BYTES;
    }

    /** Into a buffer: rows are nearly all of a snapshot, and single numbers to a stream take five times as long. */
    void write(ByteBuffer out) {
        out.putInt(epoch).putDouble(total).putLong(contributions).putInt(size);
        for (int n = 0; n < size; n++) {
            out.putInt(items[n]).putInt(counts[n]).putDouble(weights[n]);
        }
    }

    static Row read(DataInput in, int capacity) throws IOException {
        Row row = new Row(in.readInt());
        row.total = in.readDouble();
        row.contributions = in.readLong();
        int size = in.readInt();
        if (size < 0 || size > capacity) {
            throw new SnapshotException("row size: " + size + " (expected: 0.." + capacity + ")");
        }
        for (int n = 0; n < size; n++) {
            int place = row.newPlace(capacity);
            row.items[place] = in.readInt();
            row.counts[place] = in.readInt();
            row.weights[place] = in.readDouble();
        }
        return row;
    }

    private int place(int item) {
        for (int n = 0; n < size; n++) {
            if (items[n] == item) {
                return n;
            }
        }
        return -1;
    }

    /** A place behind the others, or that of the lightest neighbour when the row is full. */
    private int newPlace(int capacity) {
        if (size == capacity) {
            return lightest();
        }
        if (size == items.length) {
            int larger = Math.min(capacity, size * 2);
            items = Arrays.copyOf(items, larger);
            counts = Arrays.copyOf(counts, larger);
            weights = Arrays.copyOf(weights, larger);
        }
        return size++;
    }

    private int lightest() {
        int lightest = 0;
        for (int n = 1; n < size; n++) {
            if (weights[n] < weights[lightest]) {
                lightest = n;
            }
        }
        return lightest;
    }

    private void lighten(int place, double amount) {
        counts[place]--;
        weights[place] -= amount;
        if (counts[place] > 0 && weights[place] > 0) {
            return;
        }
        size--;
        items[place] = items[size];
        counts[place] = counts[size];
        weights[place] = weights[size];
    }
}
