package dev.attune.store.rocks;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Changes that become visible, and durable, all together. Lives within {@link RocksDirectory#write}. */
public final class Batch implements AutoCloseable {
    private final WriteBatch changes = new WriteBatch();
    private final Map<Column, ColumnFamilyHandle> handles;

    Batch(Map<Column, ColumnFamilyHandle> handles) {
        this.handles = handles;
    }

    public void put(Column column, byte[] key, byte[] value) {
        try {
            changes.put(requireNonNull(handles.get(column)), key, value);
        } catch (RocksDBException e) {
            throw RocksFailure.of("batch", e);
        }
    }

    public void delete(Column column, byte[] key) {
        try {
            changes.delete(requireNonNull(handles.get(column)), key);
        } catch (RocksDBException e) {
            throw RocksFailure.of("batch", e);
        }
    }

    WriteBatch changes() {
        return changes;
    }

    @Override
    public void close() {
        changes.close();
    }
}
