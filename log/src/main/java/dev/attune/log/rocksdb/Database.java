package dev.attune.log.rocksdb;

import static java.util.Objects.requireNonNull;

import dev.attune.log.LogStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Statistics;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The open RocksDB. Native memory must not be touched after it was freed, so every use holds the read side of a lock
 * whose write side closes; no iterator outlives one use.
 */
final class Database implements AutoCloseable {
    private final Path directory;
    private final DatabaseOptions options;
    private final WriteOptions writeOptions = new WriteOptions();
    private final RocksDB rocks;
    private final Map<Column, ColumnFamilyHandle> handles = new EnumMap<>(Column.class);
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    private Database(Path directory, DatabaseOptions options) throws RocksDBException {
        this.directory = directory;
        this.options = options;
        List<ColumnFamilyHandle> opened = new ArrayList<>();
        rocks = RocksDB.open(options.forDatabase(), directory.toString(), options.forColumns(), opened);
        Iterator<ColumnFamilyHandle> inOrder = opened.iterator();
        for (Column column : Column.values()) {
            handles.put(column, inOrder.next());
        }
    }

    static Database open(Path directory, EmbeddedLogSettings settings, @Nullable Statistics statistics) {
        RocksDB.loadLibrary();
        DatabaseOptions options = new DatabaseOptions(settings, statistics);
        try {
            Files.createDirectories(directory);
            return new Database(directory, options);
        } catch (RocksDBException | IOException e) {
            options.close();
            throw new LogStorageException(
                    directory + ": " + e.getMessage() + " (expected: a log that can be opened)", e);
        }
    }

    Path directory() {
        return directory;
    }

    /** Valid while the database is used. */
    ColumnFamilyHandle handle(Column column) {
        return requireNonNull(handles.get(column));
    }

    <T extends @Nullable Object> T use(Work<T> work) {
        lock.readLock().lock();
        try {
            requireOpen();
            return work.on(rocks);
        } catch (RocksDBException e) {
            throw new LogStorageException(directory + ": " + e.getMessage(), e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Writes all that is put into the batch, or nothing; does not wait for stable storage. */
    void write(BatchContent content) {
        use(rocks -> {
            try (WriteBatch batch = new WriteBatch()) {
                content.putInto(batch);
                rocks.write(writeOptions, batch);
            }
            return rocks;
        });
    }

    /** Waits until all that was written is on stable storage. */
    void sync() {
        use(rocks -> {
            rocks.syncWal();
            return rocks;
        });
    }

    byte @Nullable [] value(Column column, byte[] key) {
        return use(rocks -> rocks.get(handle(column), key));
    }

    boolean holds(Column column, byte[] key) {
        return use(rocks -> rocks.keyExists(handle(column), key));
    }

    /** Shows records in order, from the first key at or after the given one until the visitor says no. */
    void scan(Column column, byte[] from, Visitor visitor) {
        use(rocks -> {
            try (RocksIterator iterator = rocks.newIterator(handle(column))) {
                iterator.seek(from);
                while (iterator.isValid() && visitor.visit(iterator.key(), iterator.value())) {
                    iterator.next();
                }
                iterator.status();
            }
            return rocks;
        });
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException(directory + ": closed (expected: an open log)");
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            handles.values().forEach(ColumnFamilyHandle::close);
            rocks.close();
            writeOptions.close();
            options.close();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Something done with the open database. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T on(RocksDB rocks) throws RocksDBException;
    }

    /** Fills a batch of writes. */
    @FunctionalInterface
    interface BatchContent {
        void putInto(WriteBatch batch) throws RocksDBException;
    }

    /** Looks at one record and says whether to go on. */
    @FunctionalInterface
    interface Visitor {
        boolean visit(byte[] key, byte[] value);
    }
}
