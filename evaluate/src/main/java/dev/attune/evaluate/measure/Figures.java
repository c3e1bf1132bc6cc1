package dev.attune.evaluate.measure;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What one model reached.
 *
 * @param all over all cases
 * @param slices by name
 * @param intervals 95 %, by the name of the figure
 * @param differences 95 % of the figure less that of the run's first model, in the same sessions
 */
public record Figures(
        Accuracy all,
        double coverage,
        double gini,
        Map<String, Accuracy> slices,
        Map<String, Interval> intervals,
        Map<String, Interval> differences) {

    /** One slice; throws when no case belonged to it. */
    public Accuracy slice(String name) {
        return requireNonNull(slices.get(name), name);
    }

    /** The interval of a figure. */
    public Interval interval(String figure) {
        return requireNonNull(intervals.get(figure), figure);
    }

    /** The interval of a figure's difference. */
    public Interval difference(String figure) {
        return requireNonNull(differences.get(figure), figure);
    }
}
