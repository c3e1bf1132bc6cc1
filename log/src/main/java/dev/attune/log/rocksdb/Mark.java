package dev.attune.log.rocksdb;

import java.nio.charset.StandardCharsets;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** A number that only grows and outlives the process. */
final class Mark {
    private final Database database;
    private final byte[] name;
    private volatile long value;

    Mark(Database database, String name) {
        this.database = database;
        this.name = name.getBytes(StandardCharsets.UTF_8);
        byte[] stored = database.value(Column.META, this.name);
        value = stored == null ? 0 : Keys.firstNumber(stored);
    }

    long value() {
        return value;
    }

    /** Adds the new value to a batch; {@link #raised} makes it known after the batch is written. */
    void put(WriteBatch batch, long raised) throws RocksDBException {
        batch.put(database.handle(Column.META), name, Keys.number(raised));
    }

    void raised(long raised) {
        value = raised;
    }
}
