package dev.attune.bench.push;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.bench.load.LoadClient;
import dev.attune.bench.report.Latencies;
import dev.attune.bench.report.Output;
import dev.attune.bench.report.RunOptions;
import dev.attune.bench.report.Surroundings;
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

/** {@code attune bench push}: from a click to the changed list. Exit 1 when a click stays without its list. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        description = "From the intended send of a click to the last byte of the changed list.")
public final class PushCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "200,1000",
            description = "Clicks a second, one phase each (default: ${DEFAULT-VALUE}).")
    private List<Integer> rates = List.of();

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "Measured in each phase (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warmup", defaultValue = "15", description = "Seconds before that (default: ${DEFAULT-VALUE}).")
    private int warmup;

    @Option(
            names = "--streams",
            defaultValue = "100",
            description = "People with an open page (default: ${DEFAULT-VALUE}).")
    private int streams;

    @Option(
            names = "--background",
            defaultValue = "0",
            description = "Events a second by other people meanwhile (default: ${DEFAULT-VALUE}).")
    private int background;

    @Option(names = "--people", defaultValue = "2000", description = "Other people (default: ${DEFAULT-VALUE}).")
    private int people;

    @Option(
            names = "--history",
            defaultValue = "20000",
            description = "Events of other people before the first click (default: ${DEFAULT-VALUE}).")
    private int history;

    /** A command that reads its options from picocli. */
    public PushCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        PushSettings settings = settings();
        Surroundings here = Surroundings.look(options.folder(), NodeProcess.flags());
        here.with("bare fsync", "p50 " + new Latencies(SyncProbe.measure(options.folder())).cells()[1] + " ms (4 KiB)");
        here.with("seed", Long.toString(settings.seed()));
        here.with("data", describe(settings));
        Output.print(here.facts(), System.out);
        List<PushResult> results = run(settings);
        if (options.json() != null) {
            Output.write(report(here, settings, results), options.json());
        }
        return results.stream().allMatch(PushResult::clean) ? 0 : 1;
    }

    private List<PushResult> run(PushSettings settings) throws InterruptedException {
        List<PushResult> results = new ArrayList<>();
        NodeProcess.Plan plan =
                new NodeProcess.Plan(NodeProcess.Plan.MAIN, options.folder(), "", List.of("--clock", "stream"));
        try (NodeProcess server = NodeProcess.start(plan);
                LoadClient client = new LoadClient(server.port(), PushBench.connections())) {
            PushBench bench = new PushBench(settings, server, client);
            bench.prepare();
            for (int rate : settings.rates()) {
                PushResult result = bench.run(rate);
                result.print(System.out);
                results.add(result);
            }
        }
        return results;
    }

    private static String describe(PushSettings settings) {
        return settings.items() + " items in 20 categories, popularity 1/rank; history of " + settings.history()
                + " events by " + settings.people() + " people; " + settings.streams()
                + " people click, Poisson arrivals, 12 s apart each by event time (stream clock)";
    }

    private static ObjectNode report(Surroundings here, PushSettings settings, List<PushResult> results) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("benchmark", "push");
        report.set("surroundings", here.json());
        report.putObject("settings")
                .put("seconds", settings.seconds())
                .put("warmup", settings.warmup())
                .put("streams", settings.streams())
                .put("background", settings.background())
                .put("people", settings.people())
                .put("history", settings.history())
                .put("items", settings.items());
        ArrayNode rows = report.putArray("rows");
        results.forEach(result -> rows.add(result.json()));
        return report;
    }

    private PushSettings settings() {
        try {
            for (int rate : rates) {
                RunOptions.atLeast(1, "rates", rate);
            }
            return new PushSettings(
                    rates,
                    RunOptions.atLeast(1, "seconds", seconds),
                    RunOptions.atLeast(0, "warmup", warmup),
                    RunOptions.atLeast(1, "streams", streams),
                    RunOptions.atLeast(0, "background", background),
                    RunOptions.atLeast(1, "people", people),
                    RunOptions.atLeast(0, "history", history),
                    RunOptions.atLeast(20, "items", options.items()),
                    options.seed());
        } catch (IllegalArgumentException e) {
            throw spec == null ? e : new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
