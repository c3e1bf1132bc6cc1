package dev.attune.log.kit;

import static dev.attune.log.kit.Samples.append;
import static dev.attune.log.kit.Samples.identify;
import static dev.attune.log.kit.Samples.item;
import static dev.attune.log.kit.Samples.offsets;
import static dev.attune.log.kit.Samples.offsetsOf;
import static dev.attune.log.kit.Samples.read;
import static dev.attune.log.kit.Samples.view;

import dev.attune.log.EventLog;
import dev.attune.log.EventLog.Appended;
import dev.attune.log.LogCursor;
import dev.attune.log.LogRecord;
import java.util.List;

/** Cases of what leaves a log: people and old records. */
final class RemovalCases {
    private RemovalCases() {}

    static void removalLeavesGaps(EventLogHome home) throws Exception {
        EventLog log = home.open();
        append(log, view("ann", 0), view("bob", 1), item(2), view("ann", 3), view("carl", 4));
        Check.equal(List.of(0L, 3L), offsetsOf(log, "ann"), "offsets of ann");
        Check.equal(2, log.removePerson("ann"), "removed records");
        Check.equal(List.of(1L, 2L, 4L), offsets(read(log, 0)), "offsets that are left");
        Check.equal(List.of(), offsetsOf(log, "ann"), "offsets of ann");
        Check.equal(List.of(1L), offsetsOf(log, "bob"), "offsets of bob");
        Check.equal(0, log.removePerson("ann"), "removed the second time");
        Check.equal(0, log.removePerson("nobody"), "removed of somebody unknown");
        Check.equal(List.of(2L, 4L), offsets(read(log, 2)), "offsets from a record that is there");
        Check.equal(List.of(4L), offsets(read(log, 3)), "offsets from a gap");
        append(log, view("ann", 5));
        Check.equal(List.of(5L), offsetsOf(log, "ann"), "offsets of ann, who is back");
        Check.equal(List.of(1L, 2L, 4L, 5L), offsets(read(home.open(), 0)), "offsets after reopen");
    }

    static void linkBelongsToBoth(EventLogHome home) throws Exception {
        EventLog log = home.open();
        append(log, view("anonymous", 0), identify("ann", "anonymous", 1), view("ann", 2));
        Check.equal(List.of(0L, 1L), offsetsOf(log, "anonymous"), "offsets of the anonymous id");
        Check.equal(2, log.removePerson("anonymous"), "removed records");
        Check.equal(List.of(2L), offsetsOf(log, "ann"), "offsets of ann");
        Check.equal(List.of(2L), offsets(read(log, 0)), "offsets that are left");
    }

    static void cursorPassesOver(EventLogHome home) throws Exception {
        EventLog log = home.open();
        append(log, view("ann", 0), view("bob", 1), view("ann", 2), view("bob", 3));
        try (LogCursor cursor = log.read(0)) {
            Check.equal(new LogRecord(0, view("ann", 0)), cursor.next(), "first record");
            log.removePerson("bob");
            append(log, view("ann", 4));
            Check.equal(List.of(2L, 4L), offsets(Samples.rest(cursor)), "offsets after the removal");
        }
    }

    static void offsetsAreNeverReused(EventLogHome home) throws Exception {
        EventLog log = home.open();
        append(log, view("ann", 0), view("bob", 1), view("bob", 2));
        log.removePerson("bob");
        Check.equal(3L, log.endOffset(), "end after the last records were removed");
        log = home.open();
        Check.equal(3L, log.endOffset(), "end after reopen");
        Check.equal(new Appended(3, 3), append(log, view("bob", 3)), "append");
        log.removePerson("bob");
        log.removePerson("ann");
        log = home.open();
        Check.equal(4L, log.endOffset(), "end of a log without records");
        Check.equal(new Appended(4, 4), append(log, view("ann", 4)), "append");
    }

    static void droppedStaysDropped(EventLogHome home) throws Exception {
        EventLog log = home.open();
        append(log, view("ann", 0), view("bob", 1), view("ann", 2), view("bob", 3));
        log.dropBefore(2);
        Check.equal(2L, log.firstOffset(), "first");
        Check.equal(List.of(2L, 3L), offsets(read(log, 0)), "offsets");
        Check.equal(List.of(2L), offsetsOf(log, "ann"), "offsets of ann");
        log.dropBefore(1);
        Check.equal(2L, log.firstOffset(), "first after an earlier bound");
        log = home.open();
        Check.equal(2L, log.firstOffset(), "first after reopen");
        Check.equal(List.of(2L, 3L), offsets(read(log, 0)), "offsets after reopen");
        Check.equal(1, log.removePerson("ann"), "removed records");
        Check.equal(List.of(3L), offsets(read(log, 0)), "offsets that are left");
    }

    static void droppingAllKeepsTheEnd(EventLogHome home) throws Exception {
        EventLog log = home.open();
        append(log, view("ann", 0), view("bob", 1));
        log.dropBefore(100);
        Check.equal(2L, log.firstOffset(), "first");
        Check.equal(2L, log.endOffset(), "end");
        log = home.open();
        Check.equal(2L, log.endOffset(), "end after reopen");
        Check.equal(new Appended(2, 2), append(log, view("ann", 2)), "append");
        Check.equal(List.of(2L), offsets(read(log, 0)), "offsets");
    }
}
