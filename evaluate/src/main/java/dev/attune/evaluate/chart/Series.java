package dev.attune.evaluate.chart;

import static java.util.Objects.requireNonNull;

/**
 * One line of a chart.
 *
 * @param name in the legend
 * @param color number of its colour, from 0
 * @param dash number of its stroke, from 0: solid, dashed, dotted
 * @param times ms since the epoch, rising
 * @param values one for each time
 */
public record Series(String name, int color, int dash, long[] times, double[] values) {
    public Series {
        requireNonNull(name, "name");
        if (times.length != values.length) {
            throw new IllegalArgumentException("values: " + values.length + " (expected: " + times.length + ")");
        }
        times = times.clone();
        values = values.clone();
    }
}
