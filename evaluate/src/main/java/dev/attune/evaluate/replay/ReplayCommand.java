package dev.attune.evaluate.replay;

import static java.util.Objects.requireNonNull;

import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.FormatException;
import dev.attune.evaluate.format.ReadOptions;
import dev.attune.evaluate.format.Rows;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attune replay}: sends recorded files to a running site. Exit: 0 done, 1 failed or rejected, 2 wrong usage. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Sends a recorded set through the collector of a running site (clock: stream).",
        footer = {"", "Ids are hash(file, line): a replay that is run again counts each event once."})
public final class ReplayCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of the set, plain or gzipped, read in order.")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "NAME",
            description = "yoochoose, prefix-target, globo, deskdrop, taobao, online-retail, movielens-100k, amazon,"
                    + " open-bandit or events.")
    private String format = "";

    @Option(names = "--to", required = true, paramLabel = "URL", description = "For example http://localhost:8080.")
    private String to = "";

    @Option(
            names = "--speed",
            defaultValue = "max",
            description = "So many times as fast as it happened, or max (default: ${DEFAULT-VALUE}).")
    private String speed = "max";

    @Option(names = "--start", defaultValue = "0", paramLabel = "N", description = "Leave out the first N events.")
    private long start;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N events.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--key", paramLabel = "KEY", description = "Public write key (default: $ATTUNE_KEY).")
    private @Nullable String key = System.getenv("ATTUNE_KEY");

    @Option(
            names = "--skip-bad",
            defaultValue = "0",
            paramLabel = "N",
            description = "Tolerate N bad lines and count them (default: ${DEFAULT-VALUE}).")
    private long skipBad;

    @Option(
            names = "--batch",
            defaultValue = "100",
            paramLabel = "N",
            description = "Events a request, 1 to 500 (default: ${DEFAULT-VALUE}).")
    private int batch = 100;

    @Option(
            names = "--patience",
            defaultValue = "120",
            paramLabel = "SECONDS",
            description = "How long one batch is tried again (default: ${DEFAULT-VALUE}).")
    private long patience = 120;

    @Option(names = "--allow-rejects", description = "Exit 0 also when events were rejected.")
    private boolean allowRejects;

    /** A command that reads its options from picocli. */
    public ReplayCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        Replay replay;
        Format set;
        ReadOptions options;
        Waiting waiting = Waiting.real();
        try {
            set = Format.ofName(format);
            options = ReadOptions.skippingBad(skipBad);
            replay = replay(waiting);
        } catch (IllegalArgumentException e) {
            throw usage(e);
        }
        try (Rows rows = set.read(files, options)) {
            long estimate = Math.max(1, set.estimate(files));
            return run(replay, rows, estimate, waiting);
        } catch (FormatException e) {
            err().println(e.getMessage());
            return 1;
        }
    }

    private int run(Replay replay, Rows rows, long estimate, Waiting waiting) throws InterruptedException {
        Progress progress = new Progress(err(), Progress.onTerminal(), waiting);
        long begun = waiting.nanoTime();
        RuntimeException failure = null;
        try {
            leaveOut(rows);
            replay.run(rows, limit, events -> progress.update(events, share(events, rows, estimate)));
        } catch (FormatException | ReplayException e) {
            failure = e;
        }
        Summary summary = replay.summary();
        progress.end(summary.events(), share(summary.events(), rows, estimate));
        PrintWriter out = commandLine().getOut();
        Report.print(summary, rows, (waiting.nanoTime() - begun) / 1e9, out);
        if (failure instanceof ReplayException) {
            out.println("to go on: --start " + (start + summary.events()));
        }
        out.flush();
        if (failure != null) {
            err().println(failure.getMessage());
            return 1;
        }
        return summary.rejections() > 0 && !allowRejects ? 1 : 0;
    }

    /** How much is behind us: of the limit or of the files, whichever ends first. */
    private double share(long events, Rows rows, long estimate) {
        double ofFiles = (double) (start + events + leftOut(rows)) / estimate;
        return Math.max(ofFiles, (double) events / Math.max(1, limit));
    }

    private void leaveOut(Rows rows) {
        for (long left = start; left > 0 && rows.hasNext(); left--) {
            rows.next();
        }
    }

    private static long leftOut(Rows rows) {
        return rows.bad()
                + rows.skipped().values().stream().mapToLong(Long::longValue).sum();
    }

    private Replay replay(Waiting waiting) {
        requireAtLeast("start", start, 0);
        requireAtLeast("limit", limit, 0);
        requireAtLeast("patience", patience, 0);
        Collector collector = new Collector(base(), key, Duration.ofSeconds(patience), waiting, new SplittableRandom());
        return new Replay(collector, batch, speed(), waiting);
    }

    private URI base() {
        URI base = URI.create(to);
        if (base.getHost() == null || !("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
            throw new IllegalArgumentException("to: " + to + " (expected: a URL like http://localhost:8080)");
        }
        return base;
    }

    private double speed() {
        if (speed.equals("max")) {
            return Replay.MAX_SPEED;
        }
        try {
            return Double.parseDouble(speed);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("speed: " + speed + " (expected: a number or max)", e);
        }
    }

    private static void requireAtLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: >= " + least + ")");
        }
    }

    private ParameterException usage(IllegalArgumentException e) {
        return new ParameterException(commandLine(), String.valueOf(e.getMessage()), e);
    }

    private PrintWriter err() {
        return commandLine().getErr();
    }

    private CommandLine commandLine() {
        return requireNonNull(spec, "spec").commandLine();
    }
}
