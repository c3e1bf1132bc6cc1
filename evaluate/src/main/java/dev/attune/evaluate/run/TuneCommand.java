package dev.attune.evaluate.run;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.recommend.RecommendSettings.Weights;
import dev.attune.engine.recommend.Sources;
import dev.attune.evaluate.exam.Refresh;
import dev.attune.evaluate.exam.Sample;
import dev.attune.evaluate.exam.Target;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.FormatException;
import dev.attune.evaluate.model.Models;
import dev.attune.evaluate.replay.Progress;
import dev.attune.evaluate.replay.Waiting;
import dev.attune.evaluate.tune.Blend;
import dev.attune.evaluate.tune.Cases;
import dev.attune.evaluate.tune.Search;
import dev.attune.evaluate.tune.TunedFile;
import dev.attune.evaluate.tune.Worth;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code attune tune}: weights of the blend that suit recorded data. Exit: 0 done, 1 failed, 2 wrong usage. */
@Command(
        name = "tune",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Finds weights of the sources on the last sessions of recorded files, which nothing learned, and"
                + " writes them as configuration for attune serve --config.")
public final class TuneCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--format", required = true, paramLabel = "NAME", description = "Format of the files.")
    private String format = "";

    @Option(names = "--train", arity = "1..*", required = true, paramLabel = "FILE", description = "Recorded sessions.")
    private List<Path> train = List.of();

    @Option(
            names = "--validation",
            defaultValue = "0.05",
            paramLabel = "SHARE",
            description = "The last share of the sessions is searched and checked with (default: ${DEFAULT-VALUE}).")
    private double validation = 0.05;

    @Option(
            names = "--sources",
            split = ",",
            paramLabel = "NAME",
            description = "Only these may have a weight (default: every source).")
    private List<String> sources = Sources.NAMES;

    @Option(
            names = "--sample",
            defaultValue = "1.0",
            paramLabel = "SHARE",
            description = "Use this share of the held sessions, chosen by hash (default: ${DEFAULT-VALUE}).")
    private double sample = 1;

    @Option(
            names = "--trials",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Most blends to try (default: ${DEFAULT-VALUE}).")
    private int trials = 1_000;

    @Option(names = "--seed", defaultValue = "42", description = "Of all that is random (default: ${DEFAULT-VALUE}).")
    private long seed = 42;

    @Option(
            names = "--skip-bad",
            defaultValue = "0",
            paramLabel = "N",
            description = "Tolerate N bad lines (default: ${DEFAULT-VALUE}).")
    private long skipBad;

    @Option(names = "--out", paramLabel = "FILE.yaml", description = "Write the configuration to this file as well.")
    private @Nullable Path out;

    /** A command that reads its options from picocli. */
    public TuneCommand() {}

    @Override
    public Integer call() {
        Plan plan;
        try {
            plan = plan();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine(), String.valueOf(e.getMessage()), e);
        }
        try {
            report(gathered(plan));
            return 0;
        } catch (FormatException | UncheckedIOException e) {
            commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private Plan plan() {
        if (trials < 1) {
            throw new IllegalArgumentException("trials: " + trials + " (expected: 1 or more)");
        }
        Format known = Format.ofName(format);
        return new Plan(
                Protocol.NEXT_ITEM,
                new Parts(known, train, List.of(), validation, 0.8, skipBad, Map.of()),
                Models.ofNames(sources),
                List.of(Refresh.NONE),
                Target.SESSION,
                new Sample(sample),
                1,
                1,
                null,
                seed);
    }

    private Cases gathered(Plan plan) {
        Progress progress = new Progress(commandLine().getErr(), Progress.onTerminal(), Waiting.real());
        double estimate = Math.max(1, plan.parts().estimate());
        long[] rows = new long[1];
        Cases cases = new Cases();
        new Run(plan, Refresh.NONE, plan.models(), seed, cases).measure(done -> {
            rows[0] = done;
            progress.update(done, done / estimate);
        });
        progress.end(rows[0], 1);
        return cases;
    }

    private void report(Cases cases) {
        Weights product = Weights.defaults();
        Blend before = Blend.of(sources, product.constant(), product.bySource());
        Blend after = new Search(blend -> cases.searched(blend).objective(), before, trials, seed).run();
        PrintWriter screen = commandLine().getOut();
        screen.printf(Locale.ROOT, "%d cases to search with; HR@20, MRR@20%n", cases.size());
        print(screen, "as it is, searched with", cases.searched(before));
        print(screen, "found, searched with", cases.searched(after));
        print(screen, "as it is, held back", cases.checked(before));
        print(screen, "found, held back", cases.checked(after));
        screen.print(TunedFile.text(after));
        screen.flush();
        if (out != null) {
            TunedFile.write(after, out);
        }
    }

    private static void print(PrintWriter screen, String what, Worth worth) {
        screen.printf(Locale.ROOT, "%-24s %.4f  %.4f%n", what, worth.hits(), worth.reciprocal());
    }

    private CommandLine commandLine() {
        return requireNonNull(spec, "spec").commandLine();
    }
}
