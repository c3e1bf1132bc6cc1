package dev.attune.evaluate.run;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.recommend.Sources;
import dev.attune.evaluate.exam.Refresh;
import dev.attune.evaluate.exam.Sample;
import dev.attune.evaluate.exam.Target;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.FormatException;
import dev.attune.evaluate.model.Models;
import dev.attune.evaluate.model.Tuned;
import dev.attune.evaluate.tune.SettingSearch.Budget;
import dev.attune.evaluate.tune.TunedFile;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code attune tune}: settings that suit recorded data. Exit: 0 done, 1 failed, 2 wrong usage. */
@Command(
        name = "tune",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Finds weights of the sources, or settings of one of them (--of), on the last part of recorded files,"
                        + " which nothing learned, and writes them as configuration for attune serve --config and attune"
                        + " evaluate --settings.",
        footer = {"", "docs/evaluation.md tells what is tried and how."})
public final class TuneCommand implements Callable<Integer> {
    private static final double NEXT_ITEM_SHARE = 0.05;
    private static final double TOP_N_SHARE = 0.15;
    private static final int BLENDS = 1_000;
    private static final int SETTINGS = 40;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--protocol",
            defaultValue = "next-item",
            paramLabel = "NAME",
            description = "next-item, or top-n for sets of ratings, with --of (default: ${DEFAULT-VALUE}).")
    private String protocol = "next-item";

    @Option(names = "--format", required = true, paramLabel = "NAME", description = "Format of the files.")
    private String format = "";

    @Option(
            names = "--train",
            arity = "1..*",
            required = true,
            paramLabel = "FILE",
            description = "Recorded sessions; top-n: ratings, of which the last ones by time (--cut) are never used.")
    private List<Path> train = List.of();

    @Option(
            names = "--of",
            paramLabel = "SOURCE",
            description = "Find settings of this source, alone: co-visitation, session-knn, stan, session-embedding,"
                    + " linear or factors; or ials, which is a yardstick (default: weights of the blend).")
    private @Nullable String of;

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            description = "The last share of the training part is searched with (default: 0.05, top-n 0.15).")
    private @Nullable Double validation;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "Top-n: search with N such parts, one before the other (default: 3).")
    private @Nullable Integer folds;

    @Option(
            names = "--cut",
            defaultValue = "0.8",
            paramLabel = "SHARE",
            description = "Top-n: the first share by time is the training part (default: ${DEFAULT-VALUE}).")
    private double cut = .8;

    @Option(
            names = "--sources",
            split = ",",
            paramLabel = "NAME",
            description = "Weights: only these may have one (default: every source).")
    private List<String> sources = Sources.NAMES;

    @Option(
            names = "--settings",
            paramLabel = "FILE.yaml",
            description = "Begin with what was found before; it is written again, with what is found now.")
    private @Nullable Path settings;

    @Option(
            names = "--sample",
            defaultValue = "1.0",
            paramLabel = "SHARE",
            description = "Use this share of the held sessions or people, chosen by hash (default: ${DEFAULT-VALUE}).")
    private double sample = 1;

    @Option(
            names = "--trials",
            paramLabel = "N",
            description = "Most blends, or settings, to try (default: 1000 blends, 40 settings).")
    private @Nullable Integer trials;

    @Option(names = "--seed", defaultValue = "42", description = "Of all that is random (default: ${DEFAULT-VALUE}).")
    private long seed = 42;

    @Option(
            names = "--seeds",
            defaultValue = "1",
            paramLabel = "N",
            description = "Run a source that is random with N seeds for each trial (default: ${DEFAULT-VALUE}).")
    private int seeds = 1;

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
        try {
            Tuned found = of == null ? blend() : settingsOf(of);
            PrintWriter screen = commandLine().getOut();
            screen.print(TunedFile.text(found));
            screen.flush();
            if (out != null) {
                TunedFile.write(found, out);
            }
            return 0;
        } catch (FormatException | UncheckedIOException e) {
            commandLine().getErr().println(e.getMessage());
            return 1;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Tuned blend() {
        if (Protocol.ofName(protocol) != Protocol.NEXT_ITEM) {
            throw new IllegalArgumentException(
                    "of: none (expected: the source to find settings of, for " + protocol + ")");
        }
        Budget budget = new Budget(trials == null ? BLENDS : trials, seed);
        return new BlendTuning(plan(sources), sources, budget, screens()).run();
    }

    private Tuned settingsOf(String source) {
        Plan plan = plan(List.of(source));
        Budget budget = new Budget(trials == null ? SETTINGS : trials, seed);
        int usual = plan.protocol() == Protocol.TOP_N ? 3 : 1;
        return new SettingTuning(new Validation(plan, folds == null ? usual : folds), plan, source, screens())
                .run(budget);
    }

    private Plan plan(List<String> models) {
        Protocol asked = Protocol.ofName(protocol);
        if (asked != Protocol.NEXT_ITEM && asked != Protocol.TOP_N) {
            throw new IllegalArgumentException("protocol: " + protocol + " (expected: next-item or top-n)");
        }
        Format known = Format.ofName(format);
        double usual = asked == Protocol.TOP_N ? TOP_N_SHARE : NEXT_ITEM_SHARE;
        double share = validation == null ? usual : validation;
        return new Plan(
                asked,
                new Parts(known, train, List.of(), share, cut, skipBad, Map.of()),
                Models.ofNames(models),
                List.of(Refresh.NONE),
                Target.SESSION,
                new Sample(sample),
                seeds,
                1,
                settings == null ? Tuned.none() : TunedFile.read(settings),
                seed);
    }

    private Screens screens() {
        return new Screens(commandLine().getOut(), commandLine().getErr());
    }

    private CommandLine commandLine() {
        return requireNonNull(spec, "spec").commandLine();
    }
}
