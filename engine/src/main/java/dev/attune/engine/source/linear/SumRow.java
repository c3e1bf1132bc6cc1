package dev.attune.engine.source.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Sums of one item with others. When it is full the lightest goes, so that a kept sum is too small by at most what was
 * dropped of that pair. Trainer only.
 */
final class SumRow {
    private static final int FIRST_CAPACITY = 4;

    private int[] items = new int[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private double[] sums = new double[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    int item(int place) {
        return items[place];
    }

    double sum(int place) {
        return sums[place];
    }

    double of(int item) {
        int place = place(item);
        return place < 0 ? 0 : sums[place];
    }

    void add(int item, double amount, int capacity) {
        int place = place(item);
        if (place < 0) {
            place = newPlace(capacity);
            items[place] = item;
            counts[place] = 0;
            sums[place] = 0;
        }
        counts[place]++;
        sums[place] += amount;
    }

    /** Takes back what {@link #add} added; nothing is left of a pair that nobody else made. */
    void subtract(int item, double amount) {
        int place = place(item);
        if (place < 0) {
            return;
        }
        counts[place]--;
        sums[place] -= amount;
        if (counts[place] <= 0) {
            size--;
            items[place] = items[size];
            counts[place] = counts[size];
            sums[place] = sums[size];
        }
    }

    void scale(double factor) {
        for (int n = 0; n < size; n++) {
            sums[n] *= factor;
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int n = 0; n < size; n++) {
            out.writeInt(items[n]);
            out.writeInt(counts[n]);
            out.writeDouble(sums[n]);
        }
    }

    static SumRow read(DataInput in, int capacity) throws IOException {
        SumRow row = new SumRow();
        int size = Stored.count(in, "linear row", capacity);
        for (int n = 0; n < size; n++) {
            int place = row.newPlace(capacity);
            row.items[place] = in.readInt();
            row.counts[place] = in.readInt();
            row.sums[place] = in.readDouble();
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

    private int newPlace(int capacity) {
        if (size == capacity) {
            return lightest();
        }
        if (size == items.length) {
            int larger = Math.min(capacity, size * 2);
            items = Arrays.copyOf(items, larger);
            counts = Arrays.copyOf(counts, larger);
            sums = Arrays.copyOf(sums, larger);
        }
        return size++;
    }

    private int lightest() {
        int lightest = 0;
        for (int n = 1; n < size; n++) {
            if (sums[n] < sums[lightest]) {
                lightest = n;
            }
        }
        return lightest;
    }
}
