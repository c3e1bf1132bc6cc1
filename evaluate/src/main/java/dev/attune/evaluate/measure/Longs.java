package dev.attune.evaluate.measure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A list of numbers that grows. */
final class Longs {
    private long[] values = new long[1 << 12];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    long get(int n) {
        return values[n];
    }

    int size() {
        return size;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Longs longs && Arrays.equals(values, 0, size, longs.values, 0, longs.size);
    }

    @Override
    public int hashCode() {
        return size;
    }
}
