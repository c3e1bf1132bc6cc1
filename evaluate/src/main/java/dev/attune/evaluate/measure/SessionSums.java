package dev.attune.evaluate.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures that get an interval, as sums over the cases of each session. */
final class SessionSums {
    private final double[] hits10;
    private final double[] hits20;
    private final double[] reciprocal20;

    SessionSums(int sessions) {
        this(new double[sessions], new double[sessions], new double[sessions]);
    }

    private SessionSums(double[] hits10, double[] hits20, double[] reciprocal20) {
        this.hits10 = hits10;
        this.hits20 = hits20;
        this.reciprocal20 = reciprocal20;
    }

    void add(int session, int rank) {
        if (rank >= 1 && rank <= 20) {
            hits10[session] += rank <= 10 ? 1 : 0;
            hits20[session]++;
            reciprocal20[session] += 1.0 / rank;
        }
    }

    /** The mean of repeats. */
    static SessionSums mean(List<SessionSums> repeats) {
        SessionSums mean = new SessionSums(repeats.get(0).hits10.length);
        for (SessionSums one : repeats) {
            addTo(mean.hits10, one.hits10, repeats.size());
            addTo(mean.hits20, one.hits20, repeats.size());
            addTo(mean.reciprocal20, one.reciprocal20, repeats.size());
        }
        return mean;
    }

    private static void addTo(double[] mean, double[] one, double repeats) {
        for (int n = 0; n < mean.length; n++) {
            mean[n] += one[n] / repeats;
        }
    }

    SessionSums minus(SessionSums other) {
        return new SessionSums(
                minus(hits10, other.hits10), minus(hits20, other.hits20), minus(reciprocal20, other.reciprocal20));
    }

    /** By the name of the figure. */
    Map<String, Interval> intervals(Bootstrap bootstrap) {
        Map<String, Interval> intervals = new LinkedHashMap<>();
        intervals.put("hr@10", bootstrap.of(hits10));
        intervals.put("hr@20", bootstrap.of(hits20));
        intervals.put("mrr@20", bootstrap.of(reciprocal20));
        return intervals;
    }

    private static double[] minus(double[] one, double[] other) {
        double[] difference = new double[one.length];
        for (int n = 0; n < one.length; n++) {
            difference[n] = one[n] - other[n];
        }
        return difference;
    }
}
