package dev.attune.evaluate.measure;

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
        Map<String, Interval> differences) {}
