package dev.attune.store.rocks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.CompactRangeOptions.BottommostLevelCompaction;
import org.rocksdb.FlushOptions;
import org.rocksdb.LiveFileMetaData;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/**
 * Makes a deletion physical. A deleted key lives on in five places, which go in this order:
 *
 * <ol>
 *   <li>memory tables: flushed;
 *   <li>write-ahead logs: obsolete once every column is flushed;
 *   <li>table files, with old values and with tombstones: a compaction down to the last level rewrites those whose
 *       range holds the key, and drops both;
 *   <li>the manifest, which knows the first and last key of each file, also of files that are gone: one more small
 *       change begins a new manifest that lists only the living ones;
 *   <li>obsolete files, which RocksDB deletes a moment later, in the background: waited for.
 * </ol>
 */
final class Erasure {
    private static final byte[] MARK = "erasure".getBytes(US_ASCII);
    /** Beyond this many keys one pass over the whole column is cheaper than one for each key. */
    private static final int KEYS_ONE_BY_ONE = 32;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 500_000;

    private final Path path;
    private final RocksDB database;
    private final Map<Column, ColumnFamilyHandle> handles;

    Erasure(Path path, RocksDB database, Map<Column, ColumnFamilyHandle> handles) {
        this.path = path;
        this.database = database;
        this.handles = handles;
    }

    /** Removes what is left of the keys, after their deletion was written. */
    void purge(Set<Column> columns, List<byte[]> keys) throws RocksDBException, IOException {
        Set<String> gone = files(".log");
        flush(List.copyOf(handles.values()));
        for (Column column : columns) {
            compact(requireNonNull(handles.get(column)), keys);
        }
        gone.addAll(files("MANIFEST-"));
        gone.addAll(files(".sst"));
        gone.removeAll(liveTables());
        beginManifest();
        awaitDeletion(gone);
    }

    private void flush(List<ColumnFamilyHandle> columns) throws RocksDBException {
        try (FlushOptions options = new FlushOptions().setWaitForFlush(true)) {
            database.flush(options, columns);
        }
    }

    private void compact(ColumnFamilyHandle column, List<byte[]> keys) throws RocksDBException {
        try (CompactRangeOptions options =
                new CompactRangeOptions().setBottommostLevelCompaction(BottommostLevelCompaction.kForce)) {
            if (keys.size() > KEYS_ONE_BY_ONE) {
                database.compactRange(column, null, null, options);
                return;
            }
            for (byte[] key : keys) {
                database.compactRange(column, key, key, options);
            }
        }
    }

    private void beginManifest() throws RocksDBException {
        ColumnFamilyHandle meta = requireNonNull(handles.get(Column.META));
        database.put(meta, MARK, MARK);
        flush(List.of(meta));
    }

    private void awaitDeletion(Set<String> gone) throws RocksDBException, IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            gone.removeAll(liveTables());
            gone.removeIf(name -> Files.notExists(path.resolve(name)));
            if (gone.isEmpty()) {
                return;
            }
            if (System.nanoTime() - end > 0) {
                throw new IOException(gone + ": still there (expected: deleted within " + PATIENCE + ")");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private Set<String> liveTables() {
        Set<String> live = new HashSet<>();
        for (LiveFileMetaData file : database.getLiveFilesMetaData()) {
            live.add(file.fileName().substring(1));
        }
        return live;
    }

    private Set<String> files(String part) throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> list = Files.list(path)) {
            list.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(part))
                    .forEach(names::add);
        }
        return names;
    }
}
