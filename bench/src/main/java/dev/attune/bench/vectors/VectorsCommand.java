package dev.attune.bench.vectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.bench.report.Output;
import dev.attune.bench.report.RunOptions;
import dev.attune.bench.report.Surroundings;
import dev.attune.bench.report.Table;
import dev.attune.bench.server.NodeProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

/** {@code attune bench vectors}: from how many vectors on an index is faster than looking at each (JMH). */
@Command(
        name = "vectors",
        mixinStandardHelpOptions = true,
        description = "The best 300 of many vectors, by scan and by index (JMH).")
public final class VectorsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", paramLabel = "OUT", description = "Writes the report to this file as well.")
    private @Nullable Path json;

    @Option(names = "--rows", split = ",", description = "Vectors (default: 50000,100000,200000,400000).")
    private List<Integer> rows = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Measured rounds instead of the benchmark's own number.")
    private int rounds;

    /** A command that reads its options from picocli. */
    public VectorsCommand() {}

    @Override
    public Integer call() throws RunnerException {
        check();
        Surroundings here = Surroundings.look(Path.of("."), NodeProcess.flags());
        here.with("seed", "42");
        here.with("data", "vectors of 64 numbers and length 1, a group for every 200; one thread");
        Output.print(here.facts(), System.out);
        Table table = new Table("by", "vectors", "mean us", "p50 us", "p99 us");
        ObjectNode report = JsonNodeFactory.instance.objectNode().put("benchmark", "vectors");
        report.set("surroundings", here.json());
        ArrayNode found = report.putArray("rows");
        for (RunResult result : new Runner(options().build()).run()) {
            found.add(row(result, table));
        }
        System.out.println();
        table.print(System.out);
        if (json != null) {
            Output.write(report, json);
        }
        return found.isEmpty() ? 1 : 0;
    }

    private void check() {
        try {
            rows.forEach(count -> RunOptions.atLeast(1, "rows", count));
            RunOptions.atLeast(0, "rounds", rounds);
        } catch (IllegalArgumentException e) {
            throw spec == null ? e : new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private ChainedOptionsBuilder options() {
        ChainedOptionsBuilder options =
                new OptionsBuilder().include("\\.NearestBenchmark\\.").shouldFailOnError(true);
        if (!rows.isEmpty()) {
            options.param("rows", rows.stream().map(String::valueOf).toArray(String[]::new));
        }
        if (rounds > 0) {
            options.measurementIterations(rounds).warmupIterations(rounds);
        }
        return options;
    }

    private static ObjectNode row(RunResult run, Table table) {
        Statistics times = run.getPrimaryResult().getStatistics();
        String by = run.getParams().getParam("by");
        String count = run.getParams().getParam("rows");
        double mean = run.getPrimaryResult().getScore();
        table.row(by, count, text(mean), text(times.getPercentile(50)), text(times.getPercentile(99)));
        return JsonNodeFactory.instance
                .objectNode()
                .put("by", by)
                .put("vectors", Integer.parseInt(count))
                .put("meanMicros", mean)
                .put("p50Micros", times.getPercentile(50))
                .put("p99Micros", times.getPercentile(99));
    }

    private static String text(double micros) {
        return String.format(Locale.ROOT, "%.0f", micros);
    }
}
