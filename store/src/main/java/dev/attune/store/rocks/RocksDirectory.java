package dev.attune.store.rocks;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.CompressionType;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

/**
 * An open RocksDB directory with the columns of {@link Column}. Any thread; a use after {@link #close} is an
 * {@link IllegalStateException}, and never reaches native memory that is gone. One process at a time.
 */
public final class RocksDirectory implements AutoCloseable {
    private final Path path;
    private final RocksSettings settings;
    private final RocksDB database;
    private final Map<Column, ColumnFamilyHandle> handles;
    private final WriteOptions buffered = new WriteOptions();
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final ReadOptions reading = new ReadOptions();
    /** Shared while native code is used, exclusive to close. */
    private final ReentrantReadWriteLock life = new ReentrantReadWriteLock();

    private boolean closed;

    private RocksDirectory(
            Path path, RocksSettings settings, RocksDB database, Map<Column, ColumnFamilyHandle> handles) {
        this.path = path;
        this.settings = settings;
        this.database = database;
        this.handles = handles;
    }

    /** Opens the directory, and makes it when it is missing. */
    public static RocksDirectory open(Path path) {
        return open(path, CompressionType.LZ4_COMPRESSION);
    }

    /** Without compression the files can be searched for text. */
    public static RocksDirectory openUncompressed(Path path) {
        return open(path, CompressionType.NO_COMPRESSION);
    }

    private static RocksDirectory open(Path path, CompressionType compression) {
        RocksDB.loadLibrary();
        RocksSettings settings = new RocksSettings(compression);
        try {
            Files.createDirectories(path);
            List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
            for (Column column : Column.values()) {
                byte[] name = column.fileName().getBytes(StandardCharsets.UTF_8);
                descriptors.add(new ColumnFamilyDescriptor(name, settings.column));
            }
            List<ColumnFamilyHandle> handles = new ArrayList<>();
            RocksDB database = RocksDB.open(settings.database, path.toString(), descriptors, handles);
            return new RocksDirectory(path, settings, database, byColumn(handles));
        } catch (RocksDBException e) {
            settings.close();
            throw RocksFailure.of(path.toString(), e);
        } catch (IOException e) {
            settings.close();
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Column, ColumnFamilyHandle> byColumn(List<ColumnFamilyHandle> handles) {
        Map<Column, ColumnFamilyHandle> byColumn = new EnumMap<>(Column.class);
        Iterator<ColumnFamilyHandle> next = handles.iterator();
        for (Column column : Column.values()) {
            byColumn.put(column, next.next());
        }
        return byColumn;
    }

    /** The value of a key, or null. */
    public byte @Nullable [] get(Column column, byte[] key) {
        Lock use = use();
        try {
            return database.get(handle(column), reading, key);
        } catch (RocksDBException e) {
            throw RocksFailure.of("get", e);
        } finally {
            use.unlock();
        }
    }

    /** The values of many keys in their order, null where there is none. */
    public List<byte @Nullable []> getAll(Column column, List<byte[]> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Lock use = use();
        try {
            return database.multiGetAsList(reading, Collections.nCopies(keys.size(), handle(column)), keys);
        } catch (RocksDBException e) {
            throw RocksFailure.of("get", e);
        } finally {
            use.unlock();
        }
    }

    /**
     * Writes a batch, all or nothing.
     *
     * @param durable whether it, and all that was written before it, is on stable storage when this returns; else it
     *     survives the end of the process, but not that of the machine
     * @param changes fills the batch
     */
    public void write(boolean durable, Consumer<Batch> changes) {
        Lock use = use();
        try (Batch batch = new Batch(handles)) {
            changes.accept(batch);
            database.write(durable ? synced : buffered, batch.changes());
        } catch (RocksDBException e) {
            throw RocksFailure.of("write", e);
        } finally {
            use.unlock();
        }
    }

    /** Deletes the people from the columns; when this returns, no file below the directory holds what was there. */
    public void erase(Set<Column> columns, Collection<String> people) {
        if (people.isEmpty()) {
            return;
        }
        Lock use = use();
        try (Batch deletion = new Batch(handles)) {
            List<byte[]> keys = new ArrayList<>(people.size());
            for (String person : people) {
                keys.add(PersonKeys.one(person));
            }
            keys.forEach(key -> columns.forEach(column -> deletion.delete(column, key)));
            database.write(synced, deletion.changes());
            new Erasure(path, database, handles).purge(columns, keys);
        } catch (RocksDBException e) {
            throw RocksFailure.of("erase", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            use.unlock();
        }
    }

    /** About how many keys a column holds. */
    public long estimatedSize(Column column) {
        Lock use = use();
        try {
            return database.getLongProperty(handle(column), "rocksdb.estimate-num-keys");
        } catch (RocksDBException e) {
            throw RocksFailure.of("size", e);
        } finally {
            use.unlock();
        }
    }

    private ColumnFamilyHandle handle(Column column) {
        return requireNonNull(handles.get(column));
    }

    private Lock use() {
        Lock use = life.readLock();
        use.lock();
        if (closed) {
            use.unlock();
            throw new IllegalStateException("store: closed (expected: open)");
        }
        return use;
    }

    @Override
    public void close() {
        Lock end = life.writeLock();
        end.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            handles.values().forEach(ColumnFamilyHandle::close);
            database.close();
            buffered.close();
            synced.close();
            reading.close();
            settings.close();
        } finally {
            end.unlock();
        }
    }
}
