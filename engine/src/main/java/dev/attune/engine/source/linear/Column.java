package dev.attune.engine.source.linear;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The regression of one target on its strongest predecessors. Trainer only. */
final class Column {
    private final int capacity;
    private final Ridge ridge;
    private final double[] strengths;
    private int[] chosen = new int[0];
    private int[] places = new int[256];
    private int size;
    private double[] sums;

    Column(int capacity) {
        this.capacity = capacity;
        this.ridge = new Ridge(capacity);
        this.strengths = new double[capacity];
        this.sums = new double[capacity];
    }

    /** The items with the highest correlation to the target, {@code f / sqrt(g)}; lower item first among equals. */
    int[] choose(@Nullable SumRow row, SumTable gram) {
        size = 0;
        chosen = new int[row == null ? 0 : Math.min(capacity, row.size())];
        for (int n = 0; row != null && n < row.size(); n++) {
            double own = gram.of(row.item(n), row.item(n));
            if (own > 0) {
                offer(row.item(n), row.sum(n) / Math.sqrt(own), row.sum(n));
            }
        }
        chosen = Arrays.copyOf(chosen, size);
        return chosen;
    }

    /** Returns false when the sums allow no solution. */
    boolean solve(SumTable gram, double penalty) {
        mark();
        for (int row = 0; row < size; row++) {
            fill(row, gram.row(chosen[row]));
            ridge.setRight(row, sums[row]);
        }
        unmark();
        return ridge.solve(size, penalty);
    }

    double weight(int n) {
        return ridge.solution(n);
    }

    private void fill(int row, @Nullable SumRow sumRow) {
        for (int other = 0; other <= row; other++) {
            ridge.set(row, other, 0);
        }
        for (int n = 0; sumRow != null && n < sumRow.size(); n++) {
            int item = sumRow.item(n);
            int place = item < places.length ? places[item] - 1 : -1;
            if (place >= 0 && place <= row) {
                ridge.set(row, place, sumRow.sum(n));
            }
        }
    }

    private void offer(int item, double strength, double sum) {
        int place = size;
        while (place > 0 && above(strength, item, place - 1)) {
            place--;
        }
        if (place == chosen.length) {
            return;
        }
        int moved = Math.min(size, chosen.length - 1) - place;
        System.arraycopy(chosen, place, chosen, place + 1, moved);
        System.arraycopy(strengths, place, strengths, place + 1, moved);
        System.arraycopy(sums, place, sums, place + 1, moved);
        chosen[place] = item;
        strengths[place] = strength;
        sums[place] = sum;
        size = Math.min(size + 1, chosen.length);
    }

    private boolean above(double strength, int item, int place) {
        return strength > strengths[place] || (strength == strengths[place] && item < chosen[place]);
    }

    private void mark() {
        for (int n = 0; n < size; n++) {
            if (chosen[n] >= places.length) {
                places = Arrays.copyOf(places, Math.max(chosen[n] + 1, places.length * 2));
            }
            places[chosen[n]] = n + 1;
        }
    }

    private void unmark() {
        for (int n = 0; n < size; n++) {
            places[chosen[n]] = 0;
        }
    }
}
