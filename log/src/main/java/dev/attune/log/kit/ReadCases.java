package dev.attune.log.kit;

import static dev.attune.log.kit.Samples.append;
import static dev.attune.log.kit.Samples.view;

import dev.attune.log.EventLog;
import dev.attune.log.LogCursor;
import dev.attune.log.LogRecord;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Cases of reading and waiting. */
final class ReadCases {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int FOLLOWED = 3_000;

    private ReadCases() {}

    static void readsFromTheMiddle(EventLogHome home) throws Exception {
        EventLog log = home.open();
        append(log, view("ann", 0), view("ann", 1), view("ann", 2), view("ann", 3));
        Check.equal(List.of(2L, 3L), Samples.offsets(Samples.read(log, 2)), "offsets from 2");
        Check.equal(List.of(), Samples.read(log, 4), "records from the end");
        Check.equal(List.of(), Samples.read(log, 400), "records from beyond the end");
    }

    static void cursorSeesLaterAppends(EventLogHome home) throws Exception {
        EventLog log = home.open();
        try (LogCursor cursor = log.read(0)) {
            Check.equal(null, cursor.next(), "record of an empty log");
            append(log, view("ann", 0));
            Check.equal(new LogRecord(0, view("ann", 0)), cursor.next(), "first record");
            Check.equal(null, cursor.next(), "record after the last");
            append(log, view("ann", 1));
            Check.equal(new LogRecord(1, view("ann", 1)), cursor.next(), "second record");
        }
    }

    static void readerFollowsWriter(EventLogHome home) throws Exception {
        EventLog log = home.open();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < FOLLOWED; i++) {
                CompletableFuture<?> append = log.append(List.of(view("ann", i)));
                if (i % 100 == 99) {
                    append.join();
                }
            }
        });
        try (LogCursor cursor = log.read(0)) {
            long next = 0;
            while (next < FOLLOWED) {
                Check.that(log.awaitBeyond(next, LONG) > next, "end: not beyond " + next + " within " + LONG);
                for (LogRecord record : Samples.rest(cursor)) {
                    Check.equal(new LogRecord(next, view("ann", (int) next)), record, "record");
                    next++;
                }
            }
        }
        writer.get();
    }

    static void awaitEndsWithTheTime(EventLogHome home) throws Exception {
        EventLog log = home.open();
        Check.equal(0L, log.awaitBeyond(0, Duration.ofMillis(5)), "end of an empty log");
        append(log, view("ann", 0));
        Check.equal(1L, log.awaitBeyond(0, LONG), "end, there already");
        Check.equal(1L, log.awaitBeyond(1, Duration.ZERO), "end, no time to wait");
    }

    static void awaitEndsWithAnAppend(EventLogHome home) throws Exception {
        EventLog log = home.open();
        CompletableFuture<Long> waiter = CompletableFuture.supplyAsync(() -> await(log));
        append(log, view("ann", 0));
        Check.equal(1L, waiter.get(), "end");
    }

    private static long await(EventLog log) {
        try {
            return log.awaitBeyond(0, LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
