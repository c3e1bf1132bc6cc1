package dev.attune.evaluate.measure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What one model reached.
 *
 * @param all over all cases, the mean of the repeats
 * @param repeats the same for each repeat, in the order of their seeds
 * @param slices by name
 * @param intervals 95 %, by the name of the figure
 * @param differences 95 % of the figure less that of another one in the same sessions: by the name of the other one,
 *     then of the figure
 */
public record Figures(
        Accuracy all,
        List<Accuracy> repeats,
        double coverage,
        double gini,
        Map<String, Accuracy> slices,
        Map<String, Interval> intervals,
        Map<String, Map<String, Interval>> differences) {

    /** One slice; throws when no case belonged to it. */
    public Accuracy slice(String name) {
        return requireNonNull(slices.get(name), name);
    }

    /** The interval of a figure. */
    public Interval interval(String figure) {
        return requireNonNull(intervals.get(figure), figure);
    }

    /** The interval of a figure's difference to another one. */
    public Interval difference(String other, String figure) {
        return requireNonNull(requireNonNull(differences.get(other), other).get(figure), figure);
    }
}
