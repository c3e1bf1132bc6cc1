package dev.attune.engine.source.popular;

import dev.attune.engine.decay.Decay;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Decayed sums by item with an integer count each, in an open-addressed table: 32 bytes an item at the usual filling.
 * An item whose count falls to zero is gone without a trace. Learner only.
 *
 * <p>Bounded by the items of the catalogue (its {@code maxItems}), each once in the board of all and once in the board of
 * each of its categories: nothing is dropped, so that sums are exact and can be taken back.
 */
final class Counts {
    private int[] keys;
    private int[] counts;
    private double[] sums;
    private int size;

    Counts() {
        this(8);
    }

    private Counts(int capacity) {
        keys = new int[capacity];
        counts = new int[capacity];
        sums = new double[capacity];
    }

    int size() {
        return size;
    }

    double sum(int item) {
        return sums[slot(item)];
    }

    /** Adds a touch and returns the new sum. */
    double add(int item, double amount) {
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        int slot = slot(item);
        if (keys[slot] == 0) {
            keys[slot] = item + 1;
            size++;
        }
        counts[slot]++;
        sums[slot] += amount;
        return sums[slot];
    }

    /** Takes a touch back and returns the new sum; 0 when nothing is left. */
    double subtract(int item, double amount) {
        int slot = slot(item);
        if (keys[slot] == 0) {
            return 0;
        }
        counts[slot]--;
        sums[slot] -= amount;
        if (counts[slot] > 0 && sums[slot] > 0) {
            return sums[slot];
        }
        remove(slot);
        return 0;
    }

    void rescale(int from, int to) {
        for (int slot = 0; slot < sums.length; slot++) {
            sums[slot] = Decay.rescale(sums[slot], from, to);
        }
    }

    /** Shows every item and its sum. */
    void each(Visitor visitor) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                visitor.visit(keys[slot] - 1, sums[slot]);
            }
        }
    }

    /** In order of the items, so that the same counts are the same bytes. */
    void write(DataOutput out) throws IOException {
        int[] sorted = new int[size];
        int count = 0;
        for (int key : keys) {
            if (key != 0) {
                sorted[count++] = key - 1;
            }
        }
        Arrays.sort(sorted);
        out.writeInt(size);
        for (int item : sorted) {
            int slot = slot(item);
            out.writeInt(item);
            out.writeInt(counts[slot]);
            out.writeDouble(sums[slot]);
        }
    }

    void read(DataInput in) throws IOException {
        int entries = in.readInt();
        for (int n = 0; n < entries; n++) {
            int item = in.readInt();
            int count = in.readInt();
            add(item, in.readDouble());
            counts[slot(item)] = count;
        }
    }

    private int slot(int item) {
        int mask = keys.length - 1;
        int slot = home(item, mask);
        while (keys[slot] != 0 && keys[slot] != item + 1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Closes the gap, so that later searches need no mark of what was here. */
    private void remove(int slot) {
        int mask = keys.length - 1;
        int gap = slot;
        int next = (slot + 1) & mask;
        while (keys[next] != 0) {
            int home = home(keys[next] - 1, mask);
            if (((next - home) & mask) >= ((next - gap) & mask)) {
                move(next, gap);
                gap = next;
            }
            next = (next + 1) & mask;
        }
        keys[gap] = 0;
        counts[gap] = 0;
        sums[gap] = 0;
        size--;
    }

    private void move(int from, int to) {
        keys[to] = keys[from];
        counts[to] = counts[from];
        sums[to] = sums[from];
    }

    private void grow() {
        Counts larger = new Counts(keys.length * 2);
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                int to = larger.slot(keys[slot] - 1);
                larger.keys[to] = keys[slot];
                larger.counts[to] = counts[slot];
                larger.sums[to] = sums[slot];
            }
        }
        keys = larger.keys;
        counts = larger.counts;
        sums = larger.sums;
    }

    private static int home(int item, int mask) {
        int mixed = item * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & mask;
    }

    /** Sees one item. */
    @FunctionalInterface
    interface Visitor {
        void visit(int item, double sum);
    }
}
