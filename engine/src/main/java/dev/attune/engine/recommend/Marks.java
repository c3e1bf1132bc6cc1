package dev.attune.engine.recommend;

import java.util.Arrays;

/** Which rules speak against which items, for one request: an open-addressed table of bit sets by item index. */
final class Marks {
    private int[] keys = new int[512];
    private int[] bits = new int[512];
    private int size;

    void clear() {
        if (size > 0) {
            Arrays.fill(keys, 0);
            size = 0;
        }
    }

    /** Nothing happens for an index below zero: an item that nobody can propose. */
    void mark(int item, Rule rule) {
        if (item < 0) {
            return;
        }
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        int slot = slot(item);
        if (keys[slot] == 0) {
            keys[slot] = item + 1;
            bits[slot] = 0;
            size++;
        }
        bits[slot] |= 1 << rule.ordinal();
    }

    boolean has(int item, Rule rule) {
        int slot = slot(item);
        return keys[slot] != 0 && (bits[slot] & 1 << rule.ordinal()) != 0;
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

    private void grow() {
        int[] oldKeys = keys;
        int[] oldBits = bits;
        keys = new int[oldKeys.length * 2];
        bits = new int[keys.length];
        for (int n = 0; n < oldKeys.length; n++) {
            if (oldKeys[n] != 0) {
                int slot = slot(oldKeys[n] - 1);
                keys[slot] = oldKeys[n];
                bits[slot] = oldBits[n];
            }
        }
    }
}
