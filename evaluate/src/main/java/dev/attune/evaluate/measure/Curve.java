package dev.attune.evaluate.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Accuracy over time: the mean over the last {@code window} cases, at some points.
 *
 * @param window 5,000, or a quarter of the cases when they are fewer than 20,000
 */
public record Curve(int window, List<Point> points) {
    private static final int WINDOW = 5_000;
    private static final int POINTS = 240;

    /**
     * The mean over the cases that end here.
     *
     * @param time when the last of them happened, ms
     * @param cases how many there were until then
     */
    public record Point(long time, int cases, double hitRate10, double hitRate20, double reciprocalRank20) {}

    /** @param ranks of the same cases, one list a repeat */
    static Curve of(List<Ints> ranks, Longs times) {
        int cases = times.size();
        int window = Math.max(1, Math.min(WINDOW, cases / 4));
        List<Point> points = new ArrayList<>();
        Sums sums = new Sums();
        long last = -1;
        for (int n = 0; n < cases; n++) {
            sums.add(ranks, n, 1);
            if (n >= window) {
                sums.add(ranks, n - window, -1);
            }
            long place = n + 1 < window ? -1 : (n + 1L - window) * (POINTS - 1) / Math.max(1, cases - window);
            if (place > last) {
                points.add(sums.point(times.get(n), n + 1, (double) window * ranks.size()));
                last = place;
            }
        }
        return new Curve(window, points);
    }

    /** Sums over the window; hits are whole numbers and reciprocal ranks are counted by rank, so nothing drifts. */
    private static final class Sums {
        private static final int DEPTH = 20;

        private final long[] atRank = new long[DEPTH + 1];

        void add(List<Ints> ranks, int n, int sign) {
            for (Ints repeat : ranks) {
                int rank = repeat.get(n);
                atRank[rank > DEPTH ? 0 : rank] += sign;
            }
        }

        Point point(long time, int cases, double all) {
            long ten = 0;
            long twenty = 0;
            double reciprocal = 0;
            for (int rank = 1; rank <= DEPTH; rank++) {
                ten += rank <= 10 ? atRank[rank] : 0;
                twenty += atRank[rank];
                reciprocal += (double) atRank[rank] / rank;
            }
            return new Point(time, cases, ten / all, twenty / all, reciprocal / all);
        }
    }
}
