package dev.attune.bench.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Brings what a benchmark of lists counts beside the time of the clock out of its JVM: the processor time of the calling
 * thread by percentiles, and how many candidates were blended. JMH makes one wherever it measures; the figures are those
 * of the JVM that it is in.
 */
public final class ListFigures implements InternalProfiler {
    static final String BLENDED = "blended";
    static final String PROCESSOR = "processor";
    static final Map<String, Double> PERCENTILES = Map.of("p50", 50.0, "p90", 90.0, "p99", 99.0, "p99.9", 99.9);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LONGEST = 10_000_000_000L;
    private static final Histogram TIMES = new Histogram(LONGEST, 3);

    private static volatile double blended;

    /** JMH makes it. */
    public ListFigures() {}

    static void blended(double mean) {
        blended = mean;
    }

    /** Of the calling thread, ns. */
    static long processorTime() {
        return THREADS.getCurrentThreadCpuTime();
    }

    static void took(long nanos) {
        TIMES.recordValue(Math.max(0, Math.min(nanos, LONGEST)));
    }

    @Override
    public String getDescription() {
        return "processor time of a list, and candidates";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        TIMES.reset();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        List<ScalarResult> figures = new ArrayList<>();
        if (TIMES.getTotalCount() > 0) {
            figures.add(new ScalarResult(BLENDED, blended, "items", AggregationPolicy.AVG));
            PERCENTILES.forEach((name, percentile) -> figures.add(new ScalarResult(
                    PROCESSOR + '.' + name,
                    TIMES.getValueAtPercentile(percentile) / 1_000.0,
                    "us",
                    AggregationPolicy.AVG)));
        }
        return figures;
    }
}
