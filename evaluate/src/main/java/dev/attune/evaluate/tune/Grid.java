package dev.attune.evaluate.tune;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The values that a search tries for a setting.
 *
 * @param key of a knob or of a yardstick
 * @param values rising
 */
record Grid(String key, double... values) {
    Grid {
        values = DoubleStream.of(values).sorted().distinct().toArray();
        if (values.length < 2) {
            throw new IllegalArgumentException(
                    key + ": " + Arrays.toString(values) + " (expected: two values and more)");
        }
    }

    /** The same with one more value, unless it is there. */
    Grid with(double value) {
        return new Grid(
                key,
                DoubleStream.concat(Arrays.stream(values), DoubleStream.of(value))
                        .toArray());
    }

    /** Where a value stands. */
    int place(double value) {
        return Arrays.binarySearch(values, value);
    }
}
