package dev.attune.bench.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.bench.report.Output;
import dev.attune.bench.report.RunOptions;
import dev.attune.bench.report.Surroundings;
import dev.attune.bench.server.Folders;
import dev.attune.bench.server.NodeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code attune bench engine}: the engine alone, measured by JMH in JVMs of their own. */
@Command(
        name = "engine",
        mixinStandardHelpOptions = true,
        description = "Learning an event and making a list, in the engine alone (JMH).")
public final class EngineCommand implements Callable<Integer> {
    private static final List<String> PARTS =
            List.of("", "Learn", "Recommend", "Cost", "CostOfLearning", "CostOfSteps", "CostOfProposing", "CostOfList");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", paramLabel = "OUT", description = "Writes the report to this file as well.")
    private @Nullable Path json;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Learn, Recommend, Cost, or one of CostOfLearning, CostOfSteps, CostOfProposing, CostOfList"
                    + " (default: all).")
    private String only = "";

    @Option(
            names = "--items",
            split = ",",
            description = "Learn and Recommend: items of the catalogue (default: 1000,50000).")
    private List<Integer> items = List.of();

    @Option(
            names = "--streams",
            split = ",",
            description = "Cost: zipf, yoochoose-100k, diginetica (default: those whose files are there).")
    private List<String> streams = List.of();

    @Option(names = "--sources", split = ",", description = "Cost: only these sources (default: each).")
    private List<String> sources = List.of();

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Cost: what was learned stays here for the next run, and is taken from here.")
    private @Nullable Path folder;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Measured rounds instead of the benchmark's own number.")
    private int rounds;

    /** A command that reads its options from picocli. */
    public EngineCommand() {}

    @Override
    public Integer call() throws RunnerException, IOException {
        check();
        Surroundings here = Surroundings.look(Path.of("."), NodeProcess.flags());
        here.with("seed", "42");
        here.with(
                "data",
                LearnBenchmark.EVENTS + " clicks and views of " + LearnBenchmark.PEOPLE
                        + " people, 20 categories, popularity 1/rank; one thread");
        for (String stream : Stream.NAMES) {
            if (!Stream.isThere(stream)) {
                here.with(stream, "NOT VERIFIED: no files");
            }
        }
        Output.print(here.facts(), System.out);
        Path kept = folder;
        Path learned = kept == null ? Files.createTempDirectory("attune-bench") : Files.createDirectories(kept);
        try {
            return run(here, learned);
        } finally {
            if (kept == null) {
                Folders.delete(learned);
            }
        }
    }

    private int run(Surroundings here, Path learned) throws RunnerException, IOException {
        Collection<RunResult> results = new Runner(options(learned).build()).run();
        ResultTable table = new ResultTable();
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("benchmark", "engine");
        report.set("surroundings", here.json());
        ArrayNode rows = report.putArray("rows");
        for (RunResult result : results) {
            rows.add(table.add(result));
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
                throw new IllegalArgumentException("only: " + only + " (expected: one of "
                        + String.join(", ", PARTS.subList(1, PARTS.size())) + ")");
            }
            items.forEach(count -> RunOptions.atLeast(LearnBenchmark.CATEGORIES, "items", count));
            streams.forEach(EngineCommand::checkStream);
            RunOptions.atLeast(0, "rounds", rounds);
        } catch (IllegalArgumentException e) {
            throw spec == null ? e : new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static void checkStream(String stream) {
        if (!Stream.NAMES.contains(stream) || !Stream.isThere(stream)) {
            throw new IllegalArgumentException("streams: " + stream + " (expected: some of "
                    + String.join(
                            ", ", Stream.NAMES.stream().filter(Stream::isThere).toList()) + ")");
        }
    }

    private ChainedOptionsBuilder options(Path learned) {
        List<String> read = streams.isEmpty()
                ? Stream.NAMES.stream().filter(Stream::isThere).toList()
                : streams;
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + only + "[A-Za-z]*Benchmark\\.")
                .shouldFailOnError(true)
                .param("stream", read.toArray(new String[0]))
                .jvmArgsAppend("-D" + Shop.FOLDER + "=" + learned)
                .addProfiler(ListFigures.class)
                .addProfiler(GCProfiler.class);
        if (!sources.isEmpty()) {
            options.param("source", sources.toArray(new String[0]));
        }
        if (!items.isEmpty()) {
            options.param("items", items.stream().map(String::valueOf).toArray(String[]::new));
        }
        if (rounds > 0) {
            options.measurementIterations(rounds).warmupIterations(rounds);
        }
        return options;
    }
}
