package dev.attune.evaluate.format;

import dev.attune.evaluate.format.Row.Origin;
import dev.attune.evaluate.format.Row.Who;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Clicks of sessions that have no times: {@link Pace} gives them some. Sessions overlap, so clicks wait in a queue
 * until no later session can begin before them; memory is that of the open sessions.
 */
final class PrefixTarget implements RowSource {
    private final Iterator<Path> files;
    private final Tally tally;
    private final PriorityQueue<Row> waiting = new PriorityQueue<>(Comparator.comparingLong(Row::time)
            .thenComparingLong(PrefixTarget::line)
            .thenComparingInt(PrefixTarget::index));
    private @Nullable Pace pace;
    private @Nullable PrefixTargetFile open;
    private long session;

    PrefixTarget(List<Path> files, ReadOptions options, Tally tally) {
        this.files = files.iterator();
        this.tally = tally;
        this.pace = options.pace();
        long sessions = trainingSessions(files, options.skipBad());
        if (sessions > 0) {
            pace = Pace.ofTraining(sessions);
        }
        if (pace == null) {
            throw new FormatException(
                    Lines.name(files.get(0)),
                    0,
                    null,
                    "test sessions only (expected: their training file before them)");
        }
    }

    /** Where test sessions go on after these training files. */
    static Pace paceAfter(List<Path> files) {
        long sessions = trainingSessions(files, Long.MAX_VALUE);
        if (sessions == 0) {
            throw new FormatException(Lines.name(files.get(0)), 0, null, "no session (expected: a training file)");
        }
        return Pace.ofTraining(sessions).after(sessions);
    }

    static long countClicks(List<Path> files) {
        long clicks = 0;
        for (Path path : files) {
            try (PrefixTargetFile file = new PrefixTargetFile(path, new Tally(Long.MAX_VALUE))) {
                for (PrefixTargetFile.Line line = file.next(); line != null; line = file.next()) {
                    clicks += line.items().size();
                }
            }
        }
        return clicks;
    }

    @Override
    public @Nullable Row next() {
        Row head = waiting.peek();
        while (head == null || head.time() >= nextStart()) {
            if (!enqueue()) {
                break;
            }
            head = waiting.peek();
        }
        return waiting.poll();
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private long nextStart() {
        return clock().clickTime(session, 0);
    }

    private Pace clock() {
        if (pace == null) {
            throw new IllegalStateException("pace: none");
        }
        return pace;
    }

    /** Puts the clicks of the next session into the queue; false when there is none. */
    private boolean enqueue() {
        while (open != null || files.hasNext()) {
            if (open == null) {
                open = new PrefixTargetFile(files.next(), tally);
            }
            PrefixTargetFile.Line line = open.next();
            if (line != null) {
                enqueue(open.file(), line);
                return true;
            }
            close();
        }
        return false;
    }

    private void enqueue(String file, PrefixTargetFile.Line line) {
        String id = file + ':' + line.number();
        Who who = new Who(null, id, id);
        int click = 0;
        for (String item : line.items()) {
            Origin origin = new Origin(file, line.number(), click);
            waiting.add(Row.of(origin, "click", who, item, clock().clickTime(session, click)));
            click++;
        }
        session++;
    }

    /** Counts the sessions of the training files. */
    private static long trainingSessions(List<Path> files, long badLines) {
        long sessions = 0;
        Tally bad = new Tally(badLines);
        for (Path path : files) {
            try (PrefixTargetFile file = new PrefixTargetFile(path, bad)) {
                while (!file.test() && file.next() != null) {
                    sessions++;
                }
            }
        }
        return sessions;
    }

    private static long line(Row row) {
        return row.origin().line();
    }

    private static int index(Row row) {
        return row.origin().index();
    }
}
