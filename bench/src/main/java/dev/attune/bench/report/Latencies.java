package dev.attune.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Times that were measured, to three digits. One thread records, and others read only when it is done. */
public final class Latencies {
    private static final double MILLI = 1e6;

    private final Histogram histogram;

    public Latencies() {
        this(new Histogram(3));
    }

    /** Times in ns that are in a histogram already. */
    public Latencies(Histogram histogram) {
        this.histogram = histogram;
    }

    /** @param nanos below zero counts as zero */
    public void record(long nanos) {
        histogram.recordValue(Math.max(0, nanos));
    }

    public long count() {
        return histogram.getTotalCount();
    }

    public double meanMillis() {
        return count() == 0 ? 0 : histogram.getMean() / MILLI;
    }

    /** @param percent 0 to 100 */
    public double millis(double percent) {
        return count() == 0 ? 0 : histogram.getValueAtPercentile(percent) / MILLI;
    }

    public double maxMillis() {
        return count() == 0 ? 0 : histogram.getMaxValue() / MILLI;
    }

    /** Column names that go with {@link #cells}. */
    public static String[] columns() {
        return new String[] {"mean ms", "p50 ms", "p99 ms", "p99.9 ms", "max ms"};
    }

    /** Mean, p50, p99, p99.9 and maximum for a table. */
    public String[] cells() {
        return new String[] {
            cell(meanMillis()), cell(millis(50)), cell(millis(99)), cell(millis(99.9)), cell(maxMillis())
        };
    }

    private static String cell(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : "%.1f", millis);
    }

    /** Count, and times in milliseconds. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("count", count());
        json.put("meanMs", meanMillis());
        for (double percent : new double[] {50, 90, 99, 99.9}) {
            String name = percent == 99.9 ? "p99.9Ms" : "p" + (int) percent + "Ms";
            json.put(name, millis(percent));
        }
        return json.put("maxMs", maxMillis());
    }
}
