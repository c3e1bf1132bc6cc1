package dev.attune.engine.source;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** The best candidates of one source for one request: a bounded, reusable list of one request thread. */
public final class Candidates {
    private final Scratch scratch = new Scratch();
    private final Ranking ranking = new Ranking();
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

    /** Adds every sum above zero. */
    public void addAll(ScoreMap sums) {
        for (int n = 0; n < sums.size(); n++) {
            add(sums.item(n), sums.score(n));
        }
    }

    /** Sorts by score, highest first (lower index first among equals), and keeps the best {@code limit}. */
    public void keepBest(int limit) {
        ranking.sort(items, scores, size, limit);
        size = Math.min(size, limit);
    }

    /**
     * Sorts at least the best {@code most} to the front, like {@link #keepBest}, and keeps the others behind them in no
     * order.
     *
     * @return how many at the front are in order and score above all others: all of them when {@code most} is not less,
     *     otherwise perhaps fewer than {@code most}, as equal scores stay together
     */
    public int bestFirst(int most) {
        int sorted = Math.min(most, size);
        ranking.sort(items, scores, size, sorted);
        if (sorted == size) {
            return size;
        }
        int end = sorted;
        while (end > 0 && scores[end - 1] == scores[sorted - 1]) {
            end--;
        }
        return end;
    }

    /**
     * Keeps the best {@code limit} like {@link #keepBest}, but in no particular order; for cutting back while candidates
     * still come.
     *
     * @return the least score that can still matter: that of the last one kept when the list is full, else 0
     */
    public double trim(int limit) {
        if (size > limit) {
            BestFirst.select(items, scores, size, limit);
            size = limit;
        }
        return size < limit || size == 0 ? 0 : least();
    }

    private double least() {
        double least = scores[0];
        for (int n = 1; n < size; n++) {
            least = Math.min(least, scores[n]);
        }
        return least;
    }

    /** Sorts the places from {@code first} to before {@code end} by their items alone, when their scores are equal. */
    public void order(int first, int end, IntBinaryOperator compare) {
        for (int n = first + 1; n < end; n++) {
            int item = items[n];
            int low = first;
            int high = n;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (compare.applyAsInt(item, items[middle]) < 0) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            System.arraycopy(items, low, items, low + 1, n - low);
            items[low] = item;
        }
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

    /** Working memory for the source that fills this list. */
    public Scratch scratch() {
        return scratch;
    }
}
