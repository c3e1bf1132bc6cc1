package dev.attune.engine.source;

import java.util.Arrays;

/**
 * Sums by item index: an open-addressed table of one request thread that is cleared by its own list of used slots, so
 * that a small request costs little whatever the largest one was.
 */
public final class ScoreMap {
    private int[] keys;
    private double[] values;
    private int[] used;
    private int size;

    public ScoreMap() {
        this(1 << 10);
    }

    private ScoreMap(int capacity) {
        keys = new int[capacity];
        values = new double[capacity];
        used = new int[capacity / 2];
    }

    public void clear() {
        for (int n = 0; n < size; n++) {
            keys[used[n]] = 0;
        }
        size = 0;
    }

    /** Adds to the sum of an item. */
    public void add(int item, double amount) {
        if (size == used.length) {
            grow();
        }
        int slot = slot(item);
        if (keys[slot] == 0) {
            keys[slot] = item + 1;
            values[slot] = 0;
            used[size++] = slot;
        }
        values[slot] += amount;
    }

    /** The sum of an item, 0 when nothing was added. */
    public double of(int item) {
        int slot = slot(item);
        return keys[slot] == 0 ? 0 : values[slot];
    }

    public int size() {
        return size;
    }

    /** The n-th item, in the order in which items were first added. */
    public int item(int n) {
        return keys[used[n]] - 1;
    }

    /** The sum of the n-th item. */
    public double score(int n) {
        return values[used[n]];
    }

    private int slot(int item) {
        int mask = keys.length - 1;
        int slot = mix(item) & mask;
        while (keys[slot] != 0 && keys[slot] != item + 1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        ScoreMap larger = new ScoreMap(keys.length * 2);
        for (int n = 0; n < size; n++) {
            larger.add(item(n), score(n));
        }
        keys = larger.keys;
        values = larger.values;
        used = Arrays.copyOf(larger.used, larger.used.length);
    }

    private static int mix(int item) {
        int mixed = item * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
