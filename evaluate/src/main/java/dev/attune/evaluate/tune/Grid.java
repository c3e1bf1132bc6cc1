package dev.attune.evaluate.tune;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The values that a search tries for a setting.
 *
 * @param key of a knob or of a yardstick
 * @param values rising
 */
record Grid(String key, List<Double> values) {
    Grid {
        values = values.stream().sorted().distinct().toList();
        if (values.size() < 2) {
            throw new IllegalArgumentException(key + ": " + values + " (expected: two values and more)");
        }
    }

    Grid(String key, double... values) {
        this(key, DoubleStream.of(values).boxed().toList());
    }

    /** The same with one more value, unless it is there. */
    Grid with(double value) {
        return new Grid(key, Stream.concat(values.stream(), Stream.of(value)).toList());
    }

    /** Where a value stands. */
    int place(double value) {
        return Collections.binarySearch(values, value);
    }
}
