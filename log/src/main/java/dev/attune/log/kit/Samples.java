package dev.attune.log.kit;

import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.Entry;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.ItemStored;
import dev.attune.log.EventLog;
import dev.attune.log.EventLog.Appended;
import dev.attune.log.LogCursor;
import dev.attune.log.LogRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Records to write, and short ways to write and read them. */
final class Samples {
    static final int CAPACITY = 64;
    private static final long TIME = 1_764_000_000_000L;

    private Samples() {}

    static Event view(String person, int number) {
        return event(person, null, number);
    }

    /** An event that links an anonymous id to a person. */
    static Event identify(String person, String anonymous, int number) {
        return event(person, anonymous, number);
    }

    static Entry item(int number) {
        return new ItemStored(Item.unknown("item-" + number), TIME + number);
    }

    static Interaction interaction(long offset, int index, String person) {
        String item = "item-" + offset;
        return new Interaction(
                offset,
                index,
                person,
                1,
                1,
                TIME + offset,
                EventType.VIEW,
                item,
                List.of("lamps"),
                1.0,
                false,
                true,
                "session",
                "phone",
                List.of(),
                null);
    }

    private static Event event(String person, @Nullable String anonymous, int number) {
        double none = Double.NaN;
        return new Event(
                "event-" + person + "-" + number,
                EventType.VIEW,
                "view",
                TIME + number,
                TIME + number,
                person,
                anonymous,
                "session",
                "item-" + number,
                none,
                none,
                null,
                -1,
                none,
                none,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Appended append(EventLog log, Entry... entries) throws Exception {
        return durable(log.append(List.of(entries)));
    }

    static Appended durable(CompletableFuture<Appended> append) throws Exception {
        return append.get(30, TimeUnit.SECONDS);
    }

    /** All records from an offset up to the end of the log as it is now. */
    static List<LogRecord> read(EventLog log, long fromOffset) {
        try (LogCursor cursor = log.read(fromOffset)) {
            return rest(cursor);
        }
    }

    static List<LogRecord> rest(LogCursor cursor) {
        List<LogRecord> records = new ArrayList<>();
        LogRecord record = cursor.next();
        while (record != null) {
            records.add(record);
            record = cursor.next();
        }
        return records;
    }

    static List<Long> offsets(List<LogRecord> records) {
        return records.stream().map(LogRecord::offset).toList();
    }

    static List<Long> offsetsOf(EventLog log, String person) {
        return java.util.Arrays.stream(log.offsetsOf(person)).boxed().toList();
    }
}
