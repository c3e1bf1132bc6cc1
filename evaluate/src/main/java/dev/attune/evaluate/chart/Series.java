package dev.attune.evaluate.chart;

import static java.util.Objects.requireNonNull;

/** One line of a chart. Immutable. */
public final class Series {
    private final String name;
    private final int color;
    private final int dash;
    private final long[] times;
    private final double[] values;

    /**
     * A line.
     *
     * @param name in the legend
     * @param color number of its colour, from 0
     * @param dash number of its stroke, from 0: solid, dashed, dotted
     * @param times ms since the epoch, rising
     * @param values one for each time
     */
    public Series(String name, int color, int dash, long[] times, double... values) {
        if (times.length != values.length) {
            throw new IllegalArgumentException("values: " + values.length + " (expected: " + times.length + ")");
        }
        this.name = requireNonNull(name, "name");
        this.color = color;
        this.dash = dash;
        this.times = times.clone();
        this.values = values.clone();
    }

    String name() {
        return name;
    }

    int color() {
        return color;
    }

    int dash() {
        return dash;
    }

    long[] times() {
        return times;
    }

    double[] values() {
        return values;
    }
}
