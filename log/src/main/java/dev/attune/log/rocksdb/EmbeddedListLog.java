package dev.attune.log.rocksdb;

import dev.attune.log.ListLog;
import dev.attune.log.rocksdb.PersonIndex.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The served lists of a directory. */
final class EmbeddedListLog implements ListLog, Erasable {
    /** About nine hours of lists in one bucket. */
    private static final int BUCKET_BITS = 25;

    private final Database database;
    private final Erasure erasure;
    private final PersonIndex people;
    private final ListIds ids;

    EmbeddedListLog(Database database, Erasure erasure) {
        this.database = database;
        this.erasure = erasure;
        people = new PersonIndex(database, Column.LIST_PEOPLE, BUCKET_BITS);
        ids = new ListIds(database, people);
    }

    @Override
    public void put(List<ServedList> lists) {
        database.write(batch -> {
            for (ServedList list : lists) {
                byte[] record = Keys.join(Keys.number(list.time()), Keys.hash(list.id()));
                batch.put(database.handle(Column.LISTS), record, ServedListCodec.encode(list));
                batch.put(database.handle(Column.LIST_IDS), ids.key(record), Keys.number(list.time()));
                if (!list.person().isEmpty()) {
                    people.add(batch, Keys.hash(list.person()), record, Keys.NOTHING);
                }
            }
        });
    }

    @Override
    public @Nullable ServedList get(String id) {
        byte[] hash = Keys.hash(id);
        OptionalLong time = ids.time(hash);
        if (time.isEmpty()) {
            return null;
        }
        byte[] value = database.value(Column.LISTS, Keys.join(Keys.number(time.getAsLong()), hash));
        return value == null ? null : ServedListCodec.decode(value);
    }

    @Override
    public int removePerson(String person) {
        return erasure.remove(this, Keys.hash(person));
    }

    @Override
    public void dropBefore(long time) {
        erasure.drop(this, time, batch -> {});
    }

    /** Does nothing: the directory is closed as a whole, see {@link EmbeddedLog#close}. */
    @Override
    public void close() {}

    @Override
    public String title() {
        return "lists";
    }

    @Override
    public List<Doomed> doomed(byte[] person) {
        List<byte[]> records = new ArrayList<>();
        List<byte[]> named = new ArrayList<>();
        List<byte[]> own = new ArrayList<>();
        for (Found found : people.find(person)) {
            records.add(found.record);
            named.add(ids.key(found.record));
            own.add(found.key);
        }
        named.sort(Arrays::compareUnsigned);
        return List.of(
                new Doomed(Column.LISTS, records),
                new Doomed(Column.LIST_IDS, named),
                new Doomed(people.column(), own));
    }

    @Override
    public List<Range> before(long position) {
        return List.of(
                Range.before(Column.LISTS, Keys.number(position)),
                Range.before(Column.LIST_IDS, people.bucketOf(position)),
                people.before(position));
    }

    @Override
    public void recordsRemoved() {}
}
