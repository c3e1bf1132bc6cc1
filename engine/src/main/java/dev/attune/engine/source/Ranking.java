package dev.attune.engine.source;

import java.util.Arrays;

/**
 * Sorts many scores as {@link BestFirst} does, but by counting instead of comparing, whose outcome no processor can guess:
 * a radix sort by the upper halves of the scores' bits, which for scores above zero are in the order of the scores. What is
 * equal in these 32 bits stands together afterwards, and is settled by comparing. Of one thread, which uses it again.
 */
final class Ranking {
    private static final int DIGIT = 8;
    private static final int VALUES = 1 << DIGIT;
    private static final int DIGITS = 4;
    private static final int LEAST = 48;

    private final int[] counts = new int[DIGITS * VALUES];
    private long[] keys = new long[0];
    private long[] moved = new long[0];
    private int[] items = new int[0];
    private double[] scores = new double[0];

    /**
     * Sorts the best {@code limit} to the front, like {@link BestFirst#sort}.
     *
     * @param ofItems items with positive scores
     */
    void sort(int[] ofItems, double[] ofScores, int size, int limit) {
        if (size < LEAST || limit < size / DIGITS || BestFirst.isSorted(ofItems, ofScores, size)) {
            BestFirst.sort(ofItems, ofScores, size, limit);
            return;
        }
        reserve(ofItems.length);
        count(ofScores, size);
        for (int digit = 0; digit < DIGITS; digit++) {
            move(digit, size);
        }
        System.arraycopy(ofItems, 0, items, 0, size);
        System.arraycopy(ofScores, 0, scores, 0, size);
        for (int n = 0; n < size; n++) {
            int from = (int) keys[n];
            ofItems[n] = items[from];
            ofScores[n] = scores[from];
        }
        settle(ofItems, ofScores, size);
    }

    private void reserve(int capacity) {
        if (keys.length < capacity) {
            keys = new long[capacity];
            moved = new long[capacity];
            items = new int[capacity];
            scores = new double[capacity];
        }
    }

    /** Turned over, since the greatest comes first; with each key goes where its score stands. */
    private void count(double[] ofScores, int size) {
        Arrays.fill(counts, 0);
        for (int n = 0; n < size; n++) {
            int key = ~(int) (Double.doubleToRawLongBits(ofScores[n]) >>> Integer.SIZE);
            keys[n] = (long) key << Integer.SIZE | n;
            counts[key & 255]++;
            counts[VALUES + (key >>> 8 & 255)]++;
            counts[2 * VALUES + (key >>> 16 & 255)]++;
            counts[3 * VALUES + (key >>> 24)]++;
        }
    }

    private void move(int digit, int size) {
        int shift = Integer.SIZE + digit * DIGIT;
        int first = digit * VALUES;
        if (counts[first + ((int) (keys[0] >>> shift) & (VALUES - 1))] == size) {
            return;
        }
        int place = 0;
        for (int value = first; value < first + VALUES; value++) {
            int count = counts[value];
            counts[value] = place;
            place += count;
        }
        for (int n = 0; n < size; n++) {
            long key = keys[n];
            moved[counts[first + ((int) (key >>> shift) & (VALUES - 1))]++] = key;
        }
        long[] before = keys;
        keys = moved;
        moved = before;
    }

    /** Where the upper halves are equal. */
    private void settle(int[] ofItems, double[] ofScores, int size) {
        int from = 0;
        for (int n = 1; n <= size; n++) {
            if (n == size || keys[n] >>> Integer.SIZE != keys[from] >>> Integer.SIZE) {
                BestFirst.settle(ofItems, ofScores, from, n);
                from = n;
            }
        }
    }
}
