package dev.attune.evaluate.model;

import org.HdrHistogram.Histogram;

/** Times that were measured, to three digits. One thread. */
public final class Latencies {
    private final Histogram nanos = new Histogram(3);

    void record(long value) {
        nanos.recordValue(Math.max(0, value));
    }

    /** How many were measured. */
    public long count() {
        return nanos.getTotalCount();
    }

    /** @param percent 0 to 100; 0 µs when nothing was measured */
    public double micros(double percent) {
        return count() == 0 ? 0 : nanos.getValueAtPercentile(percent) / 1e3;
    }
}
