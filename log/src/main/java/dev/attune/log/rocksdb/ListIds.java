package dev.attune.log.rocksdb;

import java.util.OptionalLong;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** Finds the time of a list by its id. In buckets of time like the index of people; the newest are looked at first. */
final class ListIds {
    private final Database database;
    private final PersonIndex people;

    ListIds(Database database, PersonIndex people) {
        this.database = database;
        this.people = people;
    }

    byte[] key(byte[] record) {
        return Keys.join(people.bucketOf(Keys.firstNumber(record)), Keys.from(record, 8));
    }

    /** The time of the list. */
    OptionalLong time(byte[] id) {
        return database.use(rocks -> {
            ColumnFamilyHandle handle = database.handle(Column.LIST_IDS);
            try (RocksIterator iterator = rocks.newIterator(handle)) {
                return search(rocks, handle, iterator, id);
            }
        });
    }

    private static OptionalLong search(RocksDB rocks, ColumnFamilyHandle handle, RocksIterator iterator, byte[] id)
            throws RocksDBException {
        iterator.seekToLast();
        while (iterator.isValid()) {
            byte[] bucket = Keys.number(Keys.firstNumber(iterator.key()));
            byte[] time = rocks.get(handle, Keys.join(bucket, id));
            if (time != null) {
                return OptionalLong.of(Keys.firstNumber(time));
            }
            iterator.seekForPrev(bucket);
        }
        iterator.status();
        return OptionalLong.empty();
    }
}
