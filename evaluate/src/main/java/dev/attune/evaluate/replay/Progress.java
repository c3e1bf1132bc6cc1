package dev.attune.evaluate.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Tells a person how far a long run is: a bar on a terminal, a line now and then elsewhere. */
public final class Progress {
    private static final int WIDTH = 30;
    private static final long BAR_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LINE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final PrintWriter out;
    private final boolean terminal;
    private final Waiting waiting;
    private final long start;
    private long shownAt;

    /** A run that begins now. */
    public Progress(PrintWriter out, boolean terminal, Waiting waiting) {
        this.out = out;
        this.terminal = terminal;
        this.waiting = waiting;
        this.start = waiting.nanoTime();
        this.shownAt = start;
    }

    /** Whether standard error is a terminal; where the system does not say, it is taken for a file. */
    public static boolean onTerminal() {
        try {
            Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** So many events are done, and this share of the work, 0 to 1, is behind us. */
    public void update(long events, double share) {
        long now = waiting.nanoTime();
        if (now - shownAt >= (terminal ? BAR_NANOS : LINE_NANOS)) {
            shownAt = now;
            show(events, share, now);
        }
    }

    /** Leaves the bar's line. */
    public void end(long events, double share) {
        if (terminal) {
            show(events, share, waiting.nanoTime());
            out.println();
            out.flush();
        }
    }

    private void show(long events, double share, long now) {
        String line = line(events, Math.min(1, share), (now - start) / 1e9);
        if (terminal) {
            out.print("\r\u001b[K" + line);
            out.flush();
            return;
        }
        out.println(line);
        out.flush();
    }

    private static String line(long events, double share, double seconds) {
        int full = (int) (share * WIDTH);
        String left = share <= 0 ? "--:--" : clock(seconds * (1 - share) / share);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %,d events  %,.0f/s  ETA %s",
                "#".repeat(full),
                "-".repeat(WIDTH - full),
                share * 100,
                events,
                seconds <= 0 ? 0 : events / seconds,
                left);
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%02d:%02d", whole / 60, whole % 60);
    }
}
