package dev.attune.log.rocksdb;

import java.util.ArrayList;
import java.util.List;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/**
 * Finds the records of a person. A key is the bucket of the record's position, the hash of the person and the record's
 * key. The buckets come first so that retention drops old ones with one range and a search costs two seeks a bucket.
 */
final class PersonIndex {
    private final Database database;
    private final Column column;
    private final int bucketBits;

    /** @param bucketBits a bucket spans two to the power of so many positions */
    PersonIndex(Database database, Column column, int bucketBits) {
        this.database = database;
        this.column = column;
        this.bucketBits = bucketBits;
    }

    Column column() {
        return column;
    }

    byte[] bucketOf(long position) {
        return Keys.number(position >> bucketBits);
    }

    byte[] key(byte[] person, byte[] record) {
        return Keys.join(bucketOf(Keys.firstNumber(record)), person, record);
    }

    void add(WriteBatch batch, byte[] person, byte[] record, byte[] value) throws RocksDBException {
        batch.put(database.handle(column), key(person, record), value);
    }

    /** What the index holds of a person, in order of the records. */
    List<Found> find(byte[] person) {
        return database.use(rocks -> {
            List<Found> found = new ArrayList<>();
            try (RocksIterator iterator = rocks.newIterator(database.handle(column))) {
                iterator.seekToFirst();
                while (iterator.isValid()) {
                    long bucket = Keys.firstNumber(iterator.key());
                    collect(iterator, Keys.join(Keys.number(bucket), person), found);
                    iterator.seek(Keys.number(bucket + 1));
                }
                iterator.status();
            }
            return found;
        });
    }

    /** The buckets that lie wholly before a position; the rest of its own bucket goes with a later one. */
    Range before(long position) {
        return Range.before(column, bucketOf(position));
    }

    private static void collect(RocksIterator iterator, byte[] prefix, List<Found> found) {
        iterator.seek(prefix);
        while (iterator.isValid() && Keys.startsWith(iterator.key(), prefix)) {
            byte[] key = iterator.key();
            found.add(new Found(key, Keys.from(key, prefix.length), iterator.value()));
            iterator.next();
        }
    }

    /** One hit: the index's own key, the key of the record, and the value that was kept with it. */
    static final class Found {
        final byte[] key;
        final byte[] record;
        final byte[] value;

        Found(byte[] key, byte[] record, byte[] value) {
            this.key = key;
            this.record = record;
            this.value = value;
        }
    }
}
