package dev.attune.bench.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.bench.report.Output;
import dev.attune.bench.report.RunOptions;
import dev.attune.bench.report.Surroundings;
import dev.attune.bench.report.Table;
import dev.attune.bench.server.NodeProcess;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code attune bench engine}: the engine alone, measured by JMH in a JVM of its own. */
@Command(
        name = "engine",
        mixinStandardHelpOptions = true,
        description = "Learning an event and making a list, in the engine alone (JMH).")
public final class EngineCommand implements Callable<Integer> {
    private static final List<String> PARTS = List.of("", "Learn", "Recommend");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", paramLabel = "OUT", description = "Writes the report to this file as well.")
    private @Nullable Path json;

    @Option(names = "--only", paramLabel = "NAME", description = "Learn or Recommend (default: both).")
    private String only = "";

    @Option(names = "--items", split = ",", description = "Items of the catalogue (default: 1000,50000).")
    private List<Integer> items = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Measured rounds instead of the benchmark's own number.")
    private int rounds;

    /** A command that reads its options from picocli. */
    public EngineCommand() {}

    @Override
    public Integer call() throws RunnerException {
        check();
        Surroundings here = Surroundings.look(Path.of("."), NodeProcess.flags());
        here.with("seed", "42");
        here.with(
                "data",
                LearnBenchmark.EVENTS + " clicks and views of " + LearnBenchmark.PEOPLE
                        + " people, 20 categories, popularity 1/rank; one thread");
        Output.print(here.facts(), System.out);
        Collection<RunResult> results = new Runner(options().build()).run();
        Table table = new Table("benchmark", "items", "mean us", "+-", "p50 us", "p99 us", "a second");
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("benchmark", "engine");
        report.set("surroundings", here.json());
        ArrayNode rows = report.putArray("rows");
        for (RunResult result : results) {
            rows.add(row(result, table));
        }
        System.out.println();
        table.print(System.out);
        if (json != null) {
            Output.write(report, json);
        }
        return results.isEmpty() ? 1 : 0;
    }

    private void check() {
        try {
            if (!PARTS.contains(only)) {
                throw new IllegalArgumentException("only: " + only + " (expected: Learn or Recommend)");
            }
            items.forEach(count -> RunOptions.atLeast(LearnBenchmark.CATEGORIES, "items", count));
            RunOptions.atLeast(0, "rounds", rounds);
        } catch (IllegalArgumentException e) {
            throw spec == null ? e : new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private ChainedOptionsBuilder options() {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + only + "[A-Za-z]*Benchmark\\.")
                .shouldFailOnError(true);
        if (!items.isEmpty()) {
            options.param("items", items.stream().map(String::valueOf).toArray(String[]::new));
        }
        if (rounds > 0) {
            options.measurementIterations(rounds).warmupIterations(rounds);
        }
        return options;
    }

    private static ObjectNode row(RunResult run, Table table) {
        Result<?> result = run.getPrimaryResult();
        Statistics times = result.getStatistics();
        String name = result.getLabel();
        String count = run.getParams().getParam("items");
        double mean = result.getScore();
        // Whole rounds have no percentiles of single operations.
        boolean sampled = run.getParams().getMode() == Mode.SampleTime;
        double median = sampled ? times.getPercentile(50) : Double.NaN;
        double tail = sampled ? times.getPercentile(99) : Double.NaN;
        String rate = String.format(Locale.ROOT, "%,.0f", 1e6 / mean);
        table.row(name, count, text(mean), text(result.getScoreError()), text(median), text(tail), rate);
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("name", name).put("items", Integer.parseInt(count)).put("meanMicros", mean);
        row.put("errorMicros", result.getScoreError()).put("perSecond", 1e6 / mean);
        return sampled ? row.put("p50Micros", median).put("p99Micros", tail) : row;
    }

    private static String text(double micros) {
        return Double.isNaN(micros) ? "-" : String.format(Locale.ROOT, "%.2f", micros);
    }
}
