package dev.attune.bench.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.bench.report.Table;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** What JMH found, a row for each benchmark and its parameters; times in µs. */
final class ResultTable {
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final List<String> PERCENTILES = List.of("p50", "p90", "p99", "p99.9");

    private final Table table = new Table(
            "benchmark", "of", "mean us", "+-", "p50", "p90", "p99", "p99.9", "cpu p50", "cpu p99", "items", "bytes");

    /** Adds a row; returns it as JSON. */
    ObjectNode add(RunResult run) {
        Result<?> result = run.getPrimaryResult();
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("name", result.getLabel());
        parameters(run, row);
        row.put("meanMicros", result.getScore()).put("errorMicros", result.getScoreError());
        row.put("perSecond", 1e6 / result.getScore());
        // Whole rounds have no percentiles of single operations.
        if (run.getParams().getMode() == Mode.SampleTime) {
            Statistics times = result.getStatistics();
            PERCENTILES.forEach(name ->
                    row.put(name + "Micros", times.getPercentile(ListFigures.PERCENTILES.getOrDefault(name, 50.0))));
            PERCENTILES.forEach(name -> put(run, ListFigures.PROCESSOR + '.' + name, name + "ProcessorMicros", row));
        }
        put(run, ListFigures.BLENDED, "candidates", row);
        put(run, ALLOCATED, "allocatedBytes", row);
        table.row(cells(run, row));
        return row;
    }

    void print(PrintStream out) {
        table.print(out);
    }

    private static String[] cells(RunResult run, ObjectNode row) {
        String name = run.getParams().getBenchmark();
        int type = name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1;
        return new String[] {
            name.substring(type, name.lastIndexOf('.')).replace("Benchmark", ""),
            parameters(run, JsonNodeFactory.instance.objectNode()),
            cell(row, "meanMicros"),
            cell(row, "errorMicros"),
            cell(row, "p50Micros"),
            cell(row, "p90Micros"),
            cell(row, "p99Micros"),
            cell(row, "p99.9Micros"),
            cell(row, "p50ProcessorMicros"),
            cell(row, "p99ProcessorMicros"),
            cell(row, "candidates"),
            cell(row, "allocatedBytes")
        };
    }

    private static String parameters(RunResult run, ObjectNode row) {
        BenchmarkParams params = run.getParams();
        params.getParamsKeys().forEach(key -> row.put(key, params.getParam(key)));
        return params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining(" "));
    }

    private static void put(RunResult run, String label, String name, ObjectNode row) {
        Result<?> found = run.getSecondaryResults().get(label);
        if (found != null) {
            row.put(name, found.getScore());
        }
    }

    private static String cell(ObjectNode row, String name) {
        double value = row.path(name).asDouble(Double.NaN);
        if (Double.isNaN(value)) {
            return "-";
        }
        return String.format(Locale.ROOT, value < 1_000 ? "%.2f" : "%.0f", value);
    }
}
