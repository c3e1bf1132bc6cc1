package dev.attune.engine.source.popular;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Scratch;
import dev.attune.engine.source.SequenceLock;
import dev.attune.engine.state.SnapshotException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The items with the highest sums, kept as sums change one by one. It remembers the best of what is outside (the
 * fence); an inside item that falls below the fence goes out. So everything inside is truly above everything outside,
 * whatever the order of changes, and only when too few are left inside must all sums be looked at again, by filling a new
 * top ({@link #tooFew}); after each such look, half the capacity can fall before the next. Equal sums: lower item first.
 * One writer; readers copy under the sequence lock, unsorted.
 */
final class Top {
    private static final int FIRST_CAPACITY = 8;

    private final SequenceLock lock = new SequenceLock();
    private final int capacity;
    private int[] items = new int[FIRST_CAPACITY];
    private double[] sums = new double[FIRST_CAPACITY];
    private int size;
    private double total;
    private int fenceItem = Integer.MAX_VALUE;
    private double fenceSum;

    Top(int capacity) {
        this.capacity = capacity;
    }

    /**
     * The sum of an item became {@code sum}, and that of all items {@code newTotal}; {@code before} is what the item's was.
     * Readers see both or neither: an item's share is never above 1.
     */
    void update(int item, double before, double sum, double newTotal) {
        lock.beginWrite();
        total = newTotal;
        change(item, before, sum);
        lock.endWrite();
    }

    private void change(int item, double before, double sum) {
        int place = above(before, item, fenceSum, fenceItem) ? place(item) : -1;
        if (place < 0) {
            offer(item, sum);
        } else if (sum > 0 && above(sum, item, fenceSum, fenceItem)) {
            replace(place, item, sum);
        } else {
            removeAt(place);
        }
    }

    /** Whether so many fell out that the best outside must come in; {@code all} is how many items have a sum. */
    boolean tooFew(int all) {
        return size < all && size < capacity / 2;
    }

    /** Sets the total of a top that no reader has yet. */
    void total(double value) {
        total = value;
    }

    void rescale(int from, int to) {
        lock.beginWrite();
        for (int n = 0; n < size; n++) {
            sums[n] = Decay.rescale(sums[n], from, to);
        }
        total = Decay.rescale(total, from, to);
        lock.endWrite();
        fenceSum = Decay.rescale(fenceSum, from, to);
    }

    /** Copies items and sums into {@code scratch}; returns how many. The total comes last, at that place. */
    int copy(Scratch scratch) {
        while (true) {
            int seen = lock.beginRead();
            int[] fromItems = items;
            double[] fromSums = sums;
            int count = Math.min(size, Math.min(fromItems.length, fromSums.length));
            int[] toItems = scratch.items(count + 1);
            double[] toSums = scratch.amounts(count + 1);
            System.arraycopy(fromItems, 0, toItems, 0, count);
            System.arraycopy(fromSums, 0, toSums, 0, count);
            toSums[count] = total;
            if (lock.validate(seen)) {
                return count;
            }
        }
    }

    /** Best first, so that the same content is the same bytes. */
    void write(DataOutput out) throws IOException {
        out.writeDouble(total);
        out.writeInt(fenceItem);
        out.writeDouble(fenceSum);
        Candidates sorted = new Candidates(Math.max(1, size));
        for (int n = 0; n < size; n++) {
            sorted.add(items[n], sums[n]);
        }
        sorted.keepBest(size);
        out.writeInt(size);
        for (int n = 0; n < size; n++) {
            out.writeInt(sorted.item(n));
            out.writeDouble(sorted.score(n));
        }
    }

    /** Before any reader has this top. */
    void read(DataInput in) throws IOException {
        total(in.readDouble());
        fenceItem = in.readInt();
        fenceSum = in.readDouble();
        int count = in.readInt();
        if (count < 0 || count > capacity) {
            throw new SnapshotException("top: " + count + " (expected: 0.." + capacity + ")");
        }
        for (int n = 0; n < count; n++) {
            append(in.readInt(), in.readDouble());
        }
    }

    /** A sum that this top does not know yet; outside {@link #update} only while no reader has this top. */
    void offer(int item, double sum) {
        if (!(sum > 0) || !above(sum, item, fenceSum, fenceItem)) {
            return;
        }
        if (size < capacity) {
            append(item, sum);
            return;
        }
        int lowest = lowest();
        if (above(sum, item, sums[lowest], items[lowest])) {
            fence(items[lowest], sums[lowest]);
            replace(lowest, item, sum);
        } else {
            fence(item, sum);
        }
    }

    private void append(int item, double sum) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
            sums = Arrays.copyOf(sums, items.length);
        }
        items[size] = item;
        sums[size] = sum;
        size++;
    }

    private void replace(int place, int item, double sum) {
        items[place] = item;
        sums[place] = sum;
    }

    private void removeAt(int place) {
        size--;
        items[place] = items[size];
        sums[place] = sums[size];
    }

    private void fence(int item, double sum) {
        fenceItem = item;
        fenceSum = sum;
    }

    private int place(int item) {
        for (int n = 0; n < size; n++) {
            if (items[n] == item) {
                return n;
            }
        }
        return -1;
    }

    private int lowest() {
        int lowest = 0;
        for (int n = 1; n < size; n++) {
            if (above(sums[lowest], items[lowest], sums[n], items[n])) {
                lowest = n;
            }
        }
        return lowest;
    }

    private static boolean above(double sumA, int itemA, double sumB, int itemB) {
        return sumA > sumB || (sumA == sumB && itemA < itemB);
    }
}
