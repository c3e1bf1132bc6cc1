package dev.attune.evaluate.run;

import static java.util.Objects.requireNonNull;

import dev.attune.evaluate.exam.Refresh;
import dev.attune.evaluate.exam.Sample;
import dev.attune.evaluate.exam.Target;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.FormatException;
import dev.attune.evaluate.measure.Comparison.Line;
import dev.attune.evaluate.measure.ListComparison;
import dev.attune.evaluate.model.Models;
import dev.attune.evaluate.offpolicy.Estimate;
import dev.attune.evaluate.replay.Progress;
import dev.attune.evaluate.replay.Waiting;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
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

/** {@code attune evaluate}: what models are worth on recorded data. Exit: 0 done, 1 failed, 2 wrong usage. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Learns from recorded files and scores what is proposed for what people did next.",
        footer = {"", "docs/evaluation.md tells what the protocols and figures mean."})
public final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--protocol",
            required = true,
            paramLabel = "NAME",
            description = "next-item, prequential, top-n or off-policy.")
    private String protocol = "";

    @Option(
            names = "--format",
            required = true,
            paramLabel = "NAME",
            description = "yoochoose, prefix-target, globo, deskdrop, taobao, online-retail, movielens-100k, amazon,"
                    + " open-bandit or events.")
    private String format = "";

    @Option(names = "--train", arity = "1..*", paramLabel = "FILE", description = "Learned first, in order.")
    private List<Path> train = List.of();

    @Option(names = "--test", arity = "1..*", paramLabel = "FILE", description = "Scored, in order.")
    private List<Path> test = List.of();

    @Option(
            names = "--validation",
            defaultValue = "0",
            paramLabel = "SHARE",
            description = "Score this last share of the training sessions instead of test files, say 0.05.")
    private double validation;

    @Option(
            names = "--models",
            split = ",",
            defaultValue = "attune",
            paramLabel = "NAME",
            description = "Any of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). With off-policy also uniform,"
                    + " logged (what wrote the training log), logged-mean and click-rate.",
            completionCandidates = ModelNames.class)
    private List<String> models = List.of("attune");

    @Option(
            names = "--refresh",
            split = ",",
            paramLabel = "MODE",
            description =
                    "none: the scored part is not learned; daily: at each day's end; live: each session once it is"
                            + " scored (next-item), or each event (prequential). Several are compared with the first"
                            + " (default: none for next-item, live for prequential).")
    private List<String> refresh = List.of();

    @Option(
            names = "--target",
            paramLabel = "NAME",
            description = "prequential: session or person, the next different item of either; purchase: what the person"
                    + " buys next (default: session for globo and yoochoose, else person).")
    private @Nullable String target;

    @Option(
            names = "--sample",
            defaultValue = "1.0",
            paramLabel = "SHARE",
            description = "Score this share of the sessions or people, chosen by hash (default: ${DEFAULT-VALUE}).")
    private double sample = 1;

    @Option(
            names = "--cut",
            defaultValue = "0.8",
            paramLabel = "SHARE",
            description = "top-n: the first share of the test files, by time, is learned (default: ${DEFAULT-VALUE}).")
    private double cut = .8;

    @Option(
            names = "--recorded",
            paramLabel = "NAME=FILE",
            description =
                    "next-item: lists that others made for places of the test part, scored beside ours; only these"
                            + " places count. Columns SessionId;Position;Recommendations;Scores. Several may be named.")
    private Map<String, Path> recorded = new LinkedHashMap<>();

    @Option(
            names = "--explore",
            defaultValue = "0.1",
            paramLabel = "SHARE",
            description = "off-policy: a model shows its list but for this share of random ones"
                    + " (default: ${DEFAULT-VALUE}).")
    private double explore = .1;

    @Option(
            names = "--pair-half-life",
            paramLabel = "DURATION",
            description = "Time after which a pair of items weighs half, say PT3H for news (default: the product's).")
    private @Nullable Duration pairHalfLife;

    @Option(names = "--seed", defaultValue = "42", description = "Of all that is random (default: ${DEFAULT-VALUE}).")
    private long seed = 42;

    @Option(
            names = "--seeds",
            defaultValue = "1",
            paramLabel = "N",
            description =
                    "Run models that are random with N seeds, and give mean and spread (default: ${DEFAULT-VALUE}).")
    private int seeds = 1;

    @Option(
            names = "--passes",
            defaultValue = "1",
            paramLabel = "N",
            description = "How often models that can learn from the training part several times do"
                    + " (default: ${DEFAULT-VALUE}).")
    private int passes = 1;

    @Option(
            names = "--skip-bad",
            defaultValue = "0",
            paramLabel = "N",
            description = "Tolerate N bad lines a part and count them (default: ${DEFAULT-VALUE}).")
    private long skipBad;

    @Option(
            names = "--curve",
            paramLabel = "FILE.svg",
            description = "Prequential: draw HR@20 over time, a line for each model and mode.")
    private @Nullable Path curve;

    @Option(names = "--json", paramLabel = "OUT", description = "Write the report to this file as well.")
    private @Nullable Path json;

    /** A command that reads its options from picocli. */
    public EvaluateCommand() {}

    @Override
    public Integer call() {
        try {
            Protocol asked = Protocol.ofName(protocol);
            switch (asked) {
                case TOP_N -> rank(new TopNEvaluation(plan(asked)));
                case OFF_POLICY -> estimate(new OffPolicyEvaluation(new OffPolicyPlan(parts(), models, explore, seed)));
                case NEXT_ITEM, PREQUENTIAL -> run(new Evaluation(plan(asked)));
            }
            return 0;
        } catch (FormatException | UncheckedIOException e) {
            commandLine().getErr().println(e.getMessage());
            return 1;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void run(Evaluation evaluation) {
        PrintWriter err = commandLine().getErr();
        Progress progress = new Progress(err, Progress.onTerminal(), Waiting.real());
        double estimate = Math.max(1, evaluation.estimate());
        long[] rows = new long[1];
        evaluation.run(done -> {
            rows[0] = done;
            progress.update(done, done / estimate);
        });
        progress.end(rows[0], 1);
        List<Line> lines = evaluation.lines();
        ScoreTable.print(evaluation, lines, commandLine().getOut());
        if (json != null) {
            EvaluationJson.write(EvaluationJson.report(evaluation, lines), json);
        }
        if (curve != null && evaluation.first().scores().cases() > 0) {
            CurveFile.write(evaluation.plan(), lines, curve);
        }
    }

    private void rank(TopNEvaluation evaluation) {
        PrintWriter err = commandLine().getErr();
        Progress progress = new Progress(err, Progress.onTerminal(), Waiting.real());
        evaluation.run(rows -> progress.update(rows, 0.5));
        progress.end(evaluation.trained(), 1);
        List<ListComparison.Line> lines = evaluation.lines();
        TopNReport.print(evaluation, lines, commandLine().getOut());
        if (json != null) {
            EvaluationJson.write(TopNReport.json(evaluation, lines), json);
        }
    }

    private void estimate(OffPolicyEvaluation evaluation) {
        List<Estimate> estimates = evaluation.estimates();
        OffPolicyReport.print(evaluation, estimates, commandLine().getOut());
        if (json != null) {
            EvaluationJson.write(OffPolicyReport.json(evaluation, estimates), json);
        }
    }

    private Parts parts() {
        return new Parts(Format.ofName(format), train, test, validation, cut, skipBad, recorded);
    }

    private Plan plan(Protocol asked) {
        Parts parts = parts();
        if (asked != Protocol.PREQUENTIAL && (target != null || curve != null)) {
            throw new IllegalArgumentException("target, curve: given (expected: with prequential alone)");
        }
        List<Refresh> modes = refresh.isEmpty()
                ? List.of(asked.usualRefresh())
                : refresh.stream().map(Refresh::ofName).toList();
        return new Plan(
                asked,
                parts,
                Models.ofNames(models),
                modes,
                target == null ? usualTarget(parts.format()) : Target.ofName(target),
                new Sample(sample),
                seeds,
                passes,
                pairHalfLife,
                seed);
    }

    private static Target usualTarget(Format read) {
        return switch (read) {
            case GLOBO, YOOCHOOSE, PREFIX_TARGET -> Target.SESSION;
            case DESKDROP, TAOBAO, ONLINE_RETAIL, MOVIELENS_100K, AMAZON, OPEN_BANDIT, EVENTS -> Target.PERSON;
        };
    }

    private CommandLine commandLine() {
        return requireNonNull(spec, "spec").commandLine();
    }

    /** Names the models in the help. */
    static final class ModelNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Models.names().iterator();
        }
    }
}
