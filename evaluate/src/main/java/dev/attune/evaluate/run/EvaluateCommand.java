package dev.attune.evaluate.run;

import static java.util.Objects.requireNonNull;

import dev.attune.evaluate.exam.Refresh;
import dev.attune.evaluate.exam.Sample;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.FormatException;
import dev.attune.evaluate.measure.Figures;
import dev.attune.evaluate.model.Models;
import dev.attune.evaluate.replay.Progress;
import dev.attune.evaluate.replay.Waiting;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
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

    @Option(names = "--protocol", required = true, paramLabel = "NAME", description = "next-item.")
    private String protocol = "";

    @Option(
            names = "--format",
            required = true,
            paramLabel = "NAME",
            description = "yoochoose, prefix-target, globo, deskdrop, taobao, online-retail, movielens-100k or events.")
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
            description = "attune (the product), popular, trending, category-popular, co-visitation, own"
                    + " (default: ${DEFAULT-VALUE}).")
    private List<String> models = List.of("attune");

    @Option(
            names = "--refresh",
            defaultValue = "none",
            paramLabel = "MODE",
            description = "none: the scored part is not learned; live: each session is, once it is scored"
                    + " (default: ${DEFAULT-VALUE}).")
    private String refresh = "none";

    @Option(
            names = "--sample",
            defaultValue = "1.0",
            paramLabel = "SHARE",
            description = "Score this share of the sessions, chosen by hash (default: ${DEFAULT-VALUE}).")
    private double sample = 1;

    @Option(names = "--seed", defaultValue = "42", description = "Of all that is random (default: ${DEFAULT-VALUE}).")
    private long seed = 42;

    @Option(
            names = "--skip-bad",
            defaultValue = "0",
            paramLabel = "N",
            description = "Tolerate N bad lines a part and count them (default: ${DEFAULT-VALUE}).")
    private long skipBad;

    @Option(names = "--json", paramLabel = "OUT", description = "Write the report to this file as well.")
    private @Nullable Path json;

    /** A command that reads its options from picocli. */
    public EvaluateCommand() {}

    @Override
    public Integer call() {
        Evaluation evaluation;
        try {
            evaluation = new Evaluation(plan());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine(), String.valueOf(e.getMessage()), e);
        }
        try {
            run(evaluation);
            return 0;
        } catch (FormatException | UncheckedIOException e) {
            commandLine().getErr().println(e.getMessage());
            return 1;
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
        List<Figures> figures = evaluation.figures();
        ScoreTable.print(evaluation, figures, commandLine().getOut());
        if (json != null) {
            EvaluationJson.write(evaluation, figures, json);
        }
    }

    private Plan plan() {
        if (!protocol.equals("next-item")) {
            throw new IllegalArgumentException("protocol: " + protocol + " (expected: next-item)");
        }
        Refresh mode = Refresh.ofName(refresh);
        if (mode == Refresh.DAILY) {
            throw new IllegalArgumentException("refresh: daily (expected: none or live, for next-item)");
        }
        return new Plan(
                Format.ofName(format),
                train,
                test,
                validation,
                Models.ofNames(models),
                mode,
                new Sample(sample),
                seed,
                skipBad);
    }

    private CommandLine commandLine() {
        return requireNonNull(spec, "spec").commandLine();
    }
}
