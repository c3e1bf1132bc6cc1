package dev.attune.bench.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.bench.report.Output;
import dev.attune.bench.report.Surroundings;
import dev.attune.bench.report.Table;
import dev.attune.bench.server.NodeProcess;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code attune bench engine}: the engine alone, measured by JMH in a JVM of its own. */
@Command(
        name = "engine",
        mixinStandardHelpOptions = true,
        description = "Learning an event and making a list, in the engine alone (JMH).")
public final class EngineCommand implements Callable<Integer> {
    @Option(names = "--json", paramLabel = "OUT", description = "Writes the report to this file as well.")
    private @Nullable Path json;

    @Option(names = "--only", paramLabel = "NAME", description = "Learn or Recommend (default: both).")
    private String only = "";

    @Option(names = "--items", paramLabel = "N", description = "Items of the catalogue (default: 1000 and 50000).")
    private @Nullable String items;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Measured rounds instead of the benchmark's own number.")
    private int rounds;

    /** A command that reads its options from picocli. */
    public EngineCommand() {}

    @Override
    public Integer call() throws RunnerException {
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

    private ChainedOptionsBuilder options() {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + only + "[A-Za-z]*Benchmark\\.")
                .shouldFailOnError(true);
        if (items != null) {
            options.param("items", items.split(","));
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
        table.row(
                name,
                count,
                text(mean),
                text(result.getScoreError()),
                text(times.getPercentile(50)),
                text(times.getPercentile(99)),
                String.format(Locale.ROOT, "%,.0f", 1e6 / mean));
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("name", name).put("items", Integer.parseInt(count)).put("meanMicros", mean);
        row.put("errorMicros", result.getScoreError());
        row.put("p50Micros", times.getPercentile(50));
        return row.put("p99Micros", times.getPercentile(99)).put("perSecond", 1e6 / mean);
    }

    private static String text(double micros) {
        return String.format(Locale.ROOT, "%.2f", micros);
    }
}
