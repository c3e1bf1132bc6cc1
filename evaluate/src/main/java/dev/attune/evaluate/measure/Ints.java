package dev.attune.evaluate.measure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A list of numbers that grows. */
final class Ints {
    private int[] values = new int[1 << 12];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int get(int n) {
        return values[n];
    }

    int size() {
        return size;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ints ints && Arrays.equals(values, 0, size, ints.values, 0, ints.size);
    }

    @Override
    public int hashCode() {
        return size;
    }
}
