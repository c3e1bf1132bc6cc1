package dev.attune.engine.source.content;

import java.util.Arrays;

/**
 * So many sums for each item; of one request thread. An open-addressed table holds item and number in one word, and the
 * sums lie by number: two places of memory for each addition.
 */
final class Sums {
    private long[] table = new long[1 << 12];
    private int[] items = new int[1 << 11];
    private int[] slots = new int[1 << 11];
    private float[] values = new float[1 << 13];
    private int width = 1;
    private int size;

    /** Forgets all; from now on an item has {@code sums} sums. */
    void clear(int sums) {
        for (int n = 0; n < size; n++) {
            table[slots[n]] = 0;
        }
        size = 0;
        width = sums;
    }

    /** Adds to one sum of each of the items from one place to before another. */
    void add(int[] added, int from, int to, int sum, float amount) {
        room(to - from);
        for (int n = from; n < to; n++) {
            values[claim(added[n]) * width + sum] += amount;
        }
    }

    /** Adds to the sums {@code first, first + 1, …} of each of the items. */
    void addAll(int[] added, int from, int to, int first, float[] amounts, int count) {
        room(to - from);
        for (int n = from; n < to; n++) {
            int place = claim(added[n]) * width + first;
            for (int m = 0; m < count; m++) {
                values[place + m] += amounts[m];
            }
        }
    }

    /** Makes the sums of an item no numbers; nothing when it was never added to. */
    void drop(int item) {
        int n = indexOf(item);
        if (n >= 0) {
            Arrays.fill(values, n * width, (n + 1) * width, Float.NaN);
        }
    }

    /** How many items were added to. */
    int size() {
        return size;
    }

    int item(int n) {
        return items[n];
    }

    float sum(int n, int sum) {
        return values[n * width + sum];
    }

    /** The number of an item, −1 when it was never added to. */
    int indexOf(int item) {
        long entry = table[slot(item)];
        return entry == 0 ? -1 : (int) entry;
    }

    private int claim(int item) {
        int slot = slot(item);
        if (table[slot] == 0) {
            table[slot] = entry(item, size);
            items[size] = item;
            slots[size] = slot;
            Arrays.fill(values, size * width, (size + 1) * width, 0);
            size++;
        }
        return (int) table[slot];
    }

    private int slot(int item) {
        int mask = table.length - 1;
        int mixed = item * 0x9E3779B9;
        int slot = (mixed ^ (mixed >>> 15)) & mask;
        while (table[slot] != 0 && (int) (table[slot] >>> 32) != item + 1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void room(int more) {
        while (size + more > items.length) {
            grow();
        }
        if (values.length < (size + more) * width) {
            values = Arrays.copyOf(values, (size + more) * width * 2);
        }
    }

    private void grow() {
        table = new long[table.length * 2];
        items = Arrays.copyOf(items, table.length / 2);
        slots = Arrays.copyOf(slots, table.length / 2);
        for (int n = 0; n < size; n++) {
            slots[n] = slot(items[n]);
            table[slots[n]] = entry(items[n], n);
        }
    }

    private static long entry(int item, int number) {
        return (long) (item + 1) << 32 | number;
    }
}
