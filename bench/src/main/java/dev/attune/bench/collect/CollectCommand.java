package dev.attune.bench.collect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.bench.report.Latencies;
import dev.attune.bench.report.Output;
import dev.attune.bench.report.RunOptions;
import dev.attune.bench.report.StageTable;
import dev.attune.bench.report.Surroundings;
import dev.attune.bench.report.Table;
import dev.attune.bench.server.NodeProcess;
import dev.attune.bench.server.SyncProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code attune bench collect}: events a second. Exit 1 when an event was neither accepted nor refused as overload. */
@Command(
        name = "collect",
        mixinStandardHelpOptions = true,
        description = "Events a second through POST /v1/events, with and without fsync.")
public final class CollectCommand implements Callable<Integer> {
    /** A server's first warm-up is so many times as long as that of a run. */
    private static final int WARM_UPS = 4;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--durability",
            split = ",",
            defaultValue = "fsync,os",
            description = "Each with a server of its own (default: ${DEFAULT-VALUE}).")
    private List<String> durability = List.of();

    @Option(
            names = "--batch",
            split = ",",
            defaultValue = "1,100",
            description = "Events a request (default: ${DEFAULT-VALUE}).")
    private List<Integer> batches = List.of();

    @Option(
            names = "--connections",
            split = ",",
            defaultValue = "1,8,64",
            description = "Connections, each with one request at a time (default: ${DEFAULT-VALUE}).")
    private List<Integer> connections = List.of();

    @Option(names = "--seconds", defaultValue = "10", description = "Measured in each run (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warmup", defaultValue = "5", description = "Seconds before that (default: ${DEFAULT-VALUE}).")
    private int warmup;

    @Option(names = "--people", defaultValue = "50000", description = "People who send (default: ${DEFAULT-VALUE}).")
    private int people;

    /** A command that reads its options from picocli. */
    public CollectCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        List<CollectResult.Run> runs = runs();
        Surroundings here = Surroundings.look(options.folder(), NodeProcess.flags());
        here.with("bare fsync", "p50 " + new Latencies(SyncProbe.measure(options.folder())).cells()[1] + " ms (4 KiB)");
        here.with("seed", Long.toString(options.seed()));
        here.with(
                "data",
                options.items() + " items in 20 categories, popularity 1/rank; clicks and views of " + people
                        + " people, some 400 bytes an event; closed loop");
        Output.print(here.facts(), System.out);
        List<CollectResult> results = new ArrayList<>();
        for (String kind : durability) {
            measure(runs.stream().filter(run -> run.durability().equals(kind)).toList(), results);
        }
        Table table = CollectResult.table();
        results.forEach(result -> result.addTo(table));
        System.out.println();
        table.print(System.out);
        if (options.json() != null) {
            Output.write(report(here, results), options.json());
        }
        return results.stream().allMatch(CollectResult::clean) ? 0 : 1;
    }

    private void measure(List<CollectResult.Run> runs, List<CollectResult> results) throws InterruptedException {
        String config = "log:\n  durability: " + runs.get(0).durability() + "\n";
        NodeProcess.Plan plan = new NodeProcess.Plan(NodeProcess.Plan.MAIN, options.folder(), config, List.of());
        try (NodeProcess server = NodeProcess.start(plan)) {
            CollectBench bench = new CollectBench(server, options.items(), people, options.seed());
            bench.prepare();
            bench.warmUp(WARM_UPS * warmup);
            for (CollectResult.Run run : runs) {
                CollectResult result = bench.run(run, warmup, seconds);
                results.add(result);
                System.out.println("== " + run);
                if (!result.figures().problem().isEmpty()) {
                    System.out.println("not 200: " + result.figures().problem());
                }
                StageTable.print(result.spent().stages(), System.out);
            }
        }
    }

    private ObjectNode report(Surroundings here, List<CollectResult> results) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("benchmark", "collect");
        report.set("surroundings", here.json());
        report.putObject("settings")
                .put("seconds", seconds)
                .put("warmup", warmup)
                .put("people", people)
                .put("items", options.items());
        ArrayNode rows = report.putArray("rows");
        results.forEach(result -> rows.add(result.json()));
        return report;
    }

    private List<CollectResult.Run> runs() {
        try {
            RunOptions.atLeast(1, "seconds", seconds);
            RunOptions.atLeast(0, "warmup", warmup);
            RunOptions.atLeast(1, "people", people);
            RunOptions.atLeast(20, "items", options.items());
            List<CollectResult.Run> runs = new ArrayList<>();
            for (String kind : durability) {
                if (!kind.equals("fsync") && !kind.equals("os")) {
                    throw new IllegalArgumentException("durability: " + kind + " (expected: fsync or os)");
                }
                for (int batch : batches) {
                    RunOptions.atLeast(1, "batch", batch);
                    connections.forEach(count ->
                            runs.add(new CollectResult.Run(kind, batch, RunOptions.atLeast(1, "connections", count))));
                }
            }
            return runs;
        } catch (IllegalArgumentException e) {
            throw spec == null ? e : new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
