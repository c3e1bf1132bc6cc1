package dev.attune.engine.source.content;

import java.util.Arrays;

/** So many sums for each item, in an open-addressed table; of one request thread. */
final class Sums {
    private int[] keys = new int[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int[] used = new int[1 << 11];
    private double[] values = new double[1 << 13];
    private int width = 1;
    private int size;

    /** Forgets all; from now on an item has {@code sums} sums. */
    void clear(int sums) {
        for (int n = 0; n < size; n++) {
            keys[used[n]] = 0;
        }
        size = 0;
        width = sums;
    }

    /** Adds to one sum of each of the items from one place to before another. */
    void add(int[] items, int from, int to, int sum, double amount) {
        room(to - from);
        for (int n = from; n < to; n++) {
            values[claim(items[n]) * width + sum] += amount;
        }
    }

    /** Adds to the sums {@code first, first + 1, …} of each of the items. */
    void addAll(int[] items, int from, int to, int first, double[] amounts, int count) {
        room(to - from);
        for (int n = from; n < to; n++) {
            int place = claim(items[n]) * width + first;
            for (int m = 0; m < count; m++) {
                values[place + m] += amounts[m];
            }
        }
    }

    /** Makes the sums of an item no numbers; nothing when it was never added to. */
    void drop(int item) {
        int n = indexOf(item);
        if (n >= 0) {
            Arrays.fill(values, n * width, (n + 1) * width, Double.NaN);
        }
    }

    /** How many items were added to. */
    int size() {
        return size;
    }

    int item(int n) {
        return keys[used[n]] - 1;
    }

    double sum(int n, int sum) {
        return values[n * width + sum];
    }

    /** The number of an item, −1 when it was never added to. */
    int indexOf(int item) {
        int slot = slot(item);
        return keys[slot] == 0 ? -1 : numbers[slot];
    }

    private int claim(int item) {
        int slot = slot(item);
        if (keys[slot] == 0) {
            keys[slot] = item + 1;
            numbers[slot] = size;
            Arrays.fill(values, size * width, (size + 1) * width, 0);
            used[size++] = slot;
        }
        return numbers[slot];
    }

    private int slot(int item) {
        int mask = keys.length - 1;
        int mixed = item * 0x9E3779B9;
        int slot = (mixed ^ (mixed >>> 15)) & mask;
        while (keys[slot] != 0 && keys[slot] != item + 1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void room(int more) {
        while (size + more > used.length) {
            grow();
        }
        if (values.length < (size + more) * width) {
            values = Arrays.copyOf(values, (size + more) * width * 2);
        }
    }

    private void grow() {
        int[] old = keys;
        keys = new int[old.length * 2];
        numbers = new int[keys.length];
        used = Arrays.copyOf(used, keys.length / 2);
        for (int n = 0; n < size; n++) {
            int key = old[used[n]];
            int slot = slot(key - 1);
            keys[slot] = key;
            numbers[slot] = n;
            used[n] = slot;
        }
    }
}
