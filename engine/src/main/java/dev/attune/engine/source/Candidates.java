package dev.attune.engine.source;

import java.util.Arrays;

/** The best candidates of one source for one request: a bounded, reusable list of one request thread. */
public final class Candidates {
    private int[] items;
    private double[] scores;
    private int size;

    /** @param expected first capacity; grows when a source adds more */
    public Candidates(int expected) {
        items = new int[expected];
        scores = new double[expected];
    }

    public void clear() {
        size = 0;
    }

    /** Adds a candidate; a source adds each item at most once. Scores that are not above zero are passed over. */
    public void add(int item, double score) {
        if (!(score > 0)) {
            return;
        }
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
            scores = Arrays.copyOf(scores, size * 2);
        }
        items[size] = item;
        scores[size++] = score;
    }

    public int size() {
        return size;
    }

    public int item(int n) {
        return items[n];
    }

    public double score(int n) {
        return scores[n];
    }
}
