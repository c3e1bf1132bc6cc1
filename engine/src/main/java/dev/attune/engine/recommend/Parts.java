package dev.attune.engine.recommend;

import dev.attune.engine.source.Candidates;
import java.util.Arrays;

/**
 * Of each item of a blend what each source added, and the sum: an open-addressed table of numbers, so that one search
 * finds everything about an item. One thread.
 */
final class Parts {
    private final int sources;
    private int[] keys = new int[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int[] slots = new int[1 << 11];
    private double[] sums = new double[1 << 11];
    private double[] parts;
    private int size;

    Parts(int sources) {
        this.sources = sources;
        this.parts = new double[slots.length * sources];
    }

    void clear() {
        for (int n = 0; n < size; n++) {
            keys[slots[n]] = 0;
        }
        Arrays.fill(parts, 0, size * sources, 0);
        size = 0;
    }

    /** Adds to the sum of an item, as the part of a source; source −1 is none of ours. */
    void add(int source, int item, double part) {
        int number = claim(item);
        sums[number] += part;
        if (source >= 0) {
            parts[number * sources + source] += part;
        }
    }

    /** The sum of an item, 0 when nothing was added. */
    double sum(int item) {
        int slot = slot(item);
        return keys[slot] == 0 ? 0 : sums[numbers[slot]];
    }

    /** What a source added to the sum of an item. */
    double part(int source, int item) {
        int slot = slot(item);
        return keys[slot] == 0 ? 0 : parts[numbers[slot] * sources + source];
    }

    /** Adds every item with its sum, in the order in which items came. */
    void giveTo(Candidates candidates) {
        for (int n = 0; n < size; n++) {
            candidates.add(keys[slots[n]] - 1, sums[n]);
        }
    }

    private int claim(int item) {
        int slot = slot(item);
        if (keys[slot] != 0) {
            return numbers[slot];
        }
        if (size == slots.length) {
            grow();
            slot = slot(item);
        }
        keys[slot] = item + 1;
        numbers[slot] = size;
        slots[size] = slot;
        sums[size] = 0;
        return size++;
    }

    private void grow() {
        int[] before = keys;
        int[] places = slots;
        keys = new int[before.length * 2];
        numbers = new int[keys.length];
        slots = new int[places.length * 2];
        sums = Arrays.copyOf(sums, slots.length);
        parts = Arrays.copyOf(parts, slots.length * sources);
        for (int n = 0; n < size; n++) {
            int slot = slot(before[places[n]] - 1);
            keys[slot] = before[places[n]];
            numbers[slot] = n;
            slots[n] = slot;
        }
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
}
