package dev.attune.log.rocksdb;

import dev.attune.engine.event.Entry;
import dev.attune.log.EventLog;
import dev.attune.log.LogCursor;
import dev.attune.log.rocksdb.PersonIndex.Found;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** The events of a directory. An event that links an anonymous id to a person is a record of both. */
final class EmbeddedEventLog implements EventLog, Erasable {
    private static final int BUCKET_BITS = 16;

    private final Database database;
    private final Erasure erasure;
    private final PersonIndex people;
    private final Mark first;
    /** Keeps the end of the log when the last records are removed. */
    private final Mark endFloor;

    private final EndOffset end;
    private final Appender appender;
    private final String epoch;
    private final AtomicLong removals = new AtomicLong();

    EmbeddedEventLog(Database database, Erasure erasure, EmbeddedLogSettings settings, Runnable sync) {
        this.database = database;
        this.erasure = erasure;
        epoch = Epoch.of(database);
        people = new PersonIndex(database, Column.EVENT_PEOPLE, BUCKET_BITS);
        first = new Mark(database, "events-first");
        endFloor = new Mark(database, "events-end");
        end = new EndOffset(Math.max(endFloor.value(), EventCursor.offsetAfterLast(database)));
        appender = new Appender(new GroupWriter(database, people, sync), end, settings.queueCapacity());
    }

    @Override
    public String epoch() {
        return epoch;
    }

    @Override
    public CompletableFuture<Appended> append(List<? extends Entry> entries) {
        return appender.append(entries);
    }

    @Override
    public long endOffset() {
        return end.value();
    }

    @Override
    public long firstOffset() {
        return first.value();
    }

    @Override
    public long awaitBeyond(long offset, Duration atMost) throws InterruptedException {
        return end.awaitBeyond(offset, atMost);
    }

    @Override
    public LogCursor read(long fromOffset) {
        return new EventCursor(database, end::value, removals::get, Math.max(fromOffset, 0));
    }

    @Override
    public int removePerson(String person) {
        appender.awaitTaken();
        keepEnd();
        return erasure.remove(this, Keys.hash(person));
    }

    @Override
    public long[] offsetsOf(String person) {
        long from = first.value();
        long to = end.value();
        return people.find(Keys.hash(person)).stream()
                .mapToLong(found -> Keys.firstNumber(found.record))
                .filter(offset -> offset >= from && offset < to)
                .toArray();
    }

    @Override
    public void dropBefore(long offset) {
        erasure.exclusively(() -> drop(Math.min(offset, end.value())));
    }

    /** Does nothing: the directory is closed as a whole, see {@link EmbeddedLog#close}. */
    @Override
    public void close() {}

    void startAppending() {
        appender.start();
    }

    void stopAppending() {
        appender.close();
    }

    @Override
    public String title() {
        return "events";
    }

    @Override
    public List<Doomed> doomed(byte[] person) {
        List<byte[]> records = new ArrayList<>();
        List<byte[]> others = new ArrayList<>();
        List<byte[]> own = new ArrayList<>();
        for (Found found : people.find(person)) {
            records.add(found.record);
            own.add(found.key);
            if (found.value.length > 0) {
                others.add(people.key(found.value, found.record));
            }
        }
        others.sort(Arrays::compareUnsigned);
        return List.of(
                new Doomed(Column.EVENTS, records),
                new Doomed(people.column(), others),
                new Doomed(people.column(), own));
    }

    @Override
    public List<Range> before(long position) {
        return List.of(Range.before(Column.EVENTS, Keys.ofPosition(position)), people.before(position));
    }

    @Override
    public void recordsRemoved() {
        removals.incrementAndGet();
    }

    private void keepEnd() {
        erasure.exclusively(() -> {
            long floor = end.value();
            database.write(batch -> endFloor.put(batch, floor));
        });
    }

    private void drop(long position) {
        if (position <= first.value()) {
            return;
        }
        long floor = end.value();
        erasure.drop(this, position, batch -> {
            first.put(batch, position);
            endFloor.put(batch, floor);
        });
        first.raised(position);
    }
}
