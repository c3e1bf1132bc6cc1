package dev.attune.evaluate.run;

import java.util.Arrays;
import java.util.Locale;

/** How far figures of the same thing lie apart: their mean, standard deviation of a sample, least and most. */
record Spread(double mean, double deviation, double least, double most) {
    /** @param values one or more */
    static Spread of(double... values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new Spread(
                mean,
                values.length == 1 ? 0 : Math.sqrt(squares / (values.length - 1)),
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f ± %.4f (%.4f–%.4f)", mean, deviation, least, most);
    }
}
