package dev.attune.log.kit;

import static dev.attune.log.kit.Samples.append;
import static dev.attune.log.kit.Samples.durable;
import static dev.attune.log.kit.Samples.item;
import static dev.attune.log.kit.Samples.view;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.Entry;
import dev.attune.engine.event.ItemRemoved;
import dev.attune.engine.event.PersonUpdated;
import dev.attune.log.EventLog;
import dev.attune.log.EventLog.Appended;
import dev.attune.log.LogRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Cases of appending. */
final class AppendCases {
    private static final int APPENDERS = 8;
    private static final int APPENDS = 40;
    private static final int TOGETHER = 3;

    private AppendCases() {}

    static void offsetsRiseFromZero(EventLogHome home) throws Exception {
        EventLog log = home.open();
        Check.equal(0L, log.endOffset(), "end of an empty log");
        Check.equal(new Appended(0, 2), append(log, view("ann", 0), view("bob", 1), item(2)), "first append");
        Check.equal(new Appended(3, 3), append(log, view("ann", 3)), "second append");
        Check.equal(4L, log.endOffset(), "end");
        Check.equal(0L, log.firstOffset(), "first");
    }

    static void everyKindComesBack(EventLogHome home) throws Exception {
        EventLog log = home.open();
        List<Entry> entries = List.of(
                view("ann", 0),
                item(1),
                new ItemRemoved("item-1", 7),
                new PersonUpdated("ann", Map.of("style", "modern"), Consent.GRANTED, 8));
        durable(log.append(entries));
        List<Entry> read = Samples.read(log, 0).stream().map(LogRecord::entry).toList();
        Check.equal(entries, read, "entries");
    }

    static void appendsStayTogether(EventLogHome home) throws Exception {
        EventLog log = home.open();
        ExecutorService pool = Executors.newFixedThreadPool(APPENDERS);
        try {
            List<Future<?>> appenders = new ArrayList<>();
            for (int i = 0; i < APPENDERS; i++) {
                String person = "person-" + i;
                appenders.add(pool.submit(() -> appendAll(log, person)));
            }
            for (Future<?> appender : appenders) {
                appender.get();
            }
        } finally {
            pool.shutdown();
        }
        List<LogRecord> records = Samples.read(log, 0);
        Check.equal(APPENDERS * APPENDS * TOGETHER, records.size(), "records");
        for (int i = 0; i < records.size(); i++) {
            Check.equal((long) i, records.get(i).offset(), "offset");
            Entry leader = records.get(i - i % TOGETHER).entry();
            Check.equal(leader.key(), records.get(i).entry().key(), "person at " + i);
        }
        for (int i = 0; i < APPENDERS; i++) {
            checkOrder("person-" + i, records);
        }
    }

    static void reopenedLogIsTheSame(EventLogHome home) throws Exception {
        EventLog log = home.open();
        append(log, view("ann", 0), item(1), view("bob", 2));
        List<LogRecord> before = Samples.read(log, 0);
        String epoch = log.epoch();
        Check.that(epoch.matches("[A-Za-z0-9]+"), "epoch: " + epoch + " (expected: letters and digits)");
        EventLog again = home.open();
        Check.equal(epoch, again.epoch(), "epoch");
        Check.equal(before, Samples.read(again, 0), "records");
        Check.equal(3L, again.endOffset(), "end");
        Check.equal(List.of(0L), Samples.offsetsOf(again, "ann"), "offsets of ann");
        Check.equal(new Appended(3, 3), append(again, view("ann", 3)), "append after reopen");
    }

    static void otherLogHasAnotherEpoch(EventLogHome home, EventLogHome other) {
        String epoch = home.open().epoch();
        Check.that(!epoch.equals(other.open().epoch()), "epoch of two logs: both " + epoch);
    }

    private static Void appendAll(EventLog log, String person) throws Exception {
        for (int i = 0; i < APPENDS; i++) {
            int number = i * TOGETHER;
            Appended appended = append(log, view(person, number), view(person, number + 1), view(person, number + 2));
            Check.equal(appended.first() + TOGETHER - 1, appended.last(), "last of one append");
            Check.that(log.endOffset() > appended.last(), "end: not past what was acknowledged");
        }
        return null;
    }

    private static void checkOrder(String person, List<LogRecord> records) {
        int number = 0;
        for (LogRecord record : records) {
            if (record.entry().key().equals(person)) {
                Check.equal(view(person, number++), record.entry(), "entry of " + person);
            }
        }
    }
}
