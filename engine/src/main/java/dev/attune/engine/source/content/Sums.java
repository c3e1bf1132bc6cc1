package dev.attune.engine.source.content;

import java.util.Arrays;

/** Two sums by item, for labels and for words, in an open-addressed table; of one request thread. */
final class Sums {
    private int[] keys = new int[1 << 12];
    private double[] labels = new double[1 << 12];
    private double[] words = new double[1 << 12];
    private int[] used = new int[1 << 11];
    private int size;

    void clear() {
        for (int n = 0; n < size; n++) {
            keys[used[n]] = 0;
        }
        size = 0;
    }

    /** Adds to each of the items from one place of a posting to before another. */
    void addLabel(int[] items, int from, int to, double amount) {
        room(to - from);
        for (int n = from; n < to; n++) {
            labels[claim(items[n])] += amount;
        }
    }

    void addWord(int[] items, int from, int to, double amount) {
        room(to - from);
        for (int n = from; n < to; n++) {
            words[claim(items[n])] += amount;
        }
    }

    int size() {
        return size;
    }

    int item(int n) {
        return keys[used[n]] - 1;
    }

    double labels(int n) {
        return labels[used[n]];
    }

    double words(int n) {
        return words[used[n]];
    }

    private int claim(int item) {
        int slot = slot(item);
        if (keys[slot] == 0) {
            keys[slot] = item + 1;
            labels[slot] = 0;
            words[slot] = 0;
            used[size++] = slot;
        }
        return slot;
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
    }

    private void grow() {
        int[] oldKeys = keys;
        double[] oldLabels = labels;
        double[] oldWords = words;
        int[] oldUsed = used;
        keys = new int[oldKeys.length * 2];
        labels = new double[keys.length];
        words = new double[keys.length];
        used = Arrays.copyOf(oldUsed, keys.length / 2);
        for (int n = 0; n < size; n++) {
            int old = oldUsed[n];
            int slot = slot(oldKeys[old] - 1);
            keys[slot] = oldKeys[old];
            labels[slot] = oldLabels[old];
            words[slot] = oldWords[old];
            used[n] = slot;
        }
    }
}
