package dev.attune.engine.source.users;

import dev.attune.engine.source.SequenceLock;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The items that one person touched last, in no order. A slot that holds one person after another. One writer; readers
 * copy it under the sequence lock.
 */
final class Person {
    static final int HEAD_BYTES = 14;
    static final int TOUCH_BYTES = 24;

    private static final int FIRST_CAPACITY = 4;

    private final SequenceLock lock = new SequenceLock();
    private long hash;
    private int size;
    private int[] items = new int[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private double[] weights = new double[FIRST_CAPACITY];
    private long[] times = new long[FIRST_CAPACITY];

    // ---- any thread ----

    /** As it stands, perhaps in the middle of a change: good for ranking, not for scoring. */
    long hash() {
        return hash;
    }

    /** See {@link #hash}. */
    int size() {
        return size;
    }

    /** Copies the person in one piece. */
    void copy(PersonCopy to) {
        while (true) {
            int seen = lock.beginRead();
            int count = Math.min(size, Math.min(items.length, Math.min(weights.length, times.length)));
            to.size = count;
            to.hash = hash;
            System.arraycopy(items, 0, to.items, 0, count);
            System.arraycopy(weights, 0, to.weights, 0, count);
            System.arraycopy(times, 0, to.times, 0, count);
            if (lock.validate(seen)) {
                return;
            }
        }
    }

    // ---- writer only ----

    int item(int place) {
        return items[place];
    }

    long time(int place) {
        return times[place];
    }

    /** Another person's turn, or nobody's. */
    void clear(long nextHash) {
        lock.beginWrite();
        hash = nextHash;
        size = 0;
        lock.endWrite();
    }

    int find(int item) {
        for (int n = 0; n < size; n++) {
            if (items[n] == item) {
                return n;
            }
        }
        return -1;
    }

    /** The place of the item that was touched longest ago, the lower one first among equals. */
    int oldest() {
        int oldest = 0;
        for (int n = 1; n < size; n++) {
            if (times[n] < times[oldest] || (times[n] == times[oldest] && items[n] < items[oldest])) {
                oldest = n;
            }
        }
        return oldest;
    }

    void add(int item, int count, double weight, long time) {
        lock.beginWrite();
        if (size == items.length) {
            grow();
        }
        items[size] = item;
        counts[size] = count;
        weights[size] = weight;
        times[size] = time;
        size++;
        lock.endWrite();
    }

    void again(int place, double weight, long time) {
        lock.beginWrite();
        counts[place]++;
        weights[place] += weight;
        times[place] = Math.max(times[place], time);
        lock.endWrite();
    }

    /** Takes one touch back; returns whether it was the item's last one, so that the item is gone. */
    boolean takeBack(int place, double weight) {
        if (counts[place] == 1) {
            remove(place);
            return true;
        }
        lock.beginWrite();
        counts[place]--;
        weights[place] = Math.max(0, weights[place] - weight);
        lock.endWrite();
        return false;
    }

    void remove(int place) {
        lock.beginWrite();
        size--;
        items[place] = items[size];
        counts[place] = counts[size];
        weights[place] = weights[size];
        times[place] = times[size];
        lock.endWrite();
    }

    void write(int slot, ByteBuffer out) {
        out.putInt(slot).putLong(hash).putShort((short) size);
        for (int n = 0; n < size; n++) {
            out.putInt(items[n]).putInt(counts[n]).putDouble(weights[n]).putLong(times[n]);
        }
    }

    private void grow() {
        int larger = size * 2;
        items = Arrays.copyOf(items, larger);
        counts = Arrays.copyOf(counts, larger);
        weights = Arrays.copyOf(weights, larger);
        times = Arrays.copyOf(times, larger);
    }
}
