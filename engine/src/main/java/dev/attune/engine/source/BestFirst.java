package dev.attune.engine.source;

/**
 * Sorts two parallel arrays by score, highest first, lower item first among equals, and only as far as asked for: a
 * quicksort that passes over the parts behind the limit. The order is total, so the result does not depend on where
 * things stood before.
 */
final class BestFirst {
    private static final int SMALL = 16;

    private BestFirst() {}

    static void sort(int[] items, double[] scores, int size, int limit) {
        if (!isSorted(items, scores, size)) {
            sort(items, scores, 0, size - 1, limit);
        }
    }

    /** Sorts the places from {@code from} to before {@code end}. */
    static void settle(int[] items, double[] scores, int from, int end) {
        if (end - from > 1) {
            sort(items, scores, from, end - 1, end);
        }
    }

    /** Moves the best {@code limit} to the front, in no particular order. */
    static void select(int[] items, double[] scores, int size, int limit) {
        int from = 0;
        int to = size - 1;
        while (to - from > SMALL) {
            int middle = partition(items, scores, from, to);
            if (middle == limit - 1) {
                return;
            }
            if (middle < limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        insert(items, scores, from, to);
    }

    static boolean isSorted(int[] items, double[] scores, int size) {
        for (int n = 1; n < size; n++) {
            if (before(scores[n], items[n], scores[n - 1], items[n - 1])) {
                return false;
            }
        }
        return true;
    }

    private static void sort(int[] items, double[] scores, int first, int last, int limit) {
        int from = first;
        int to = last;
        while (to - from > SMALL && from < limit) {
            int middle = partition(items, scores, from, to);
            sort(items, scores, from, middle, limit);
            from = middle + 1;
        }
        if (from < limit) {
            insert(items, scores, from, to);
        }
    }

    /** Hoare's partition around the median of three; returns the last index of the better part. */
    private static int partition(int[] items, double[] scores, int from, int to) {
        int middle = median(items, scores, from, to);
        double score = scores[middle];
        int item = items[middle];
        int left = from - 1;
        int right = to + 1;
        while (true) {
            do {
                left++;
            } while (before(scores[left], items[left], score, item));
            do {
                right--;
            } while (before(score, item, scores[right], items[right]));
            if (left >= right) {
                return right;
            }
            swap(items, scores, left, right);
        }
    }

    private static int median(int[] items, double[] scores, int from, int to) {
        // Never the last place: Hoare's partition would not end.
        int a = from;
        int b = (from + to) >>> 1;
        int c = to - 1;
        boolean ab = before(scores[a], items[a], scores[b], items[b]);
        boolean bc = before(scores[b], items[b], scores[c], items[c]);
        if (ab == bc) {
            return b;
        }
        boolean ac = before(scores[a], items[a], scores[c], items[c]);
        return ab == ac ? c : a;
    }

    private static void insert(int[] items, double[] scores, int from, int to) {
        for (int n = from + 1; n <= to; n++) {
            int item = items[n];
            double score = scores[n];
            int place = n;
            while (place > from && before(score, item, scores[place - 1], items[place - 1])) {
                items[place] = items[place - 1];
                scores[place] = scores[place - 1];
                place--;
            }
            items[place] = item;
            scores[place] = score;
        }
    }

    private static boolean before(double scoreA, int itemA, double scoreB, int itemB) {
        return scoreA > scoreB || (scoreA == scoreB && itemA < itemB);
    }

    private static void swap(int[] items, double[] scores, int a, int b) {
        int item = items[a];
        items[a] = items[b];
        items[b] = item;
        double score = scores[a];
        scores[a] = scores[b];
        scores[b] = score;
    }
}
