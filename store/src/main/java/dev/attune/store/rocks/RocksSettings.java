package dev.attune.store.rocks;

import java.util.List;
import java.util.Properties;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;

/**
 * The native options of one directory, and their memory: block cache (blocks, indexes and filters) and write buffers
 * together stay below 64 MiB, but for a single batch that is larger than what is left of the buffers.
 */
final class RocksSettings implements AutoCloseable {
    static final long CACHE_BYTES = 28L << 20;
    static final long WRITE_BUFFER_BYTES = 32L << 20;

    private static final long COLUMN_BUFFER_BYTES = 8L << 20;
    private static final long FILE_BYTES = 16L << 20;
    private static final long LEVEL_BYTES = 64L << 20;
    private static final long LOG_BYTES = 64L << 20;

    final DBOptions database;
    final ColumnFamilyOptions column;
    private final Cache cache = new LRUCache(CACHE_BYTES);
    private final BloomFilter filter = new BloomFilter(10);

    RocksSettings(CompressionType compression) {
        database = database();
        column = new ColumnFamilyOptions()
                .setCompressionType(compression)
                .setWriteBufferSize(COLUMN_BUFFER_BYTES)
                .setMaxWriteBufferNumber(2)
                // Small files and a small first level: an erasure rewrites the files that overlap one key.
                .setTargetFileSizeBase(FILE_BYTES)
                .setMaxBytesForLevelBase(LEVEL_BYTES)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(cache)
                        .setFilterPolicy(filter)
                        .setCacheIndexAndFilterBlocks(true)
                        .setPinL0FilterAndIndexBlocksInCache(true));
    }

    private static DBOptions database() {
        // Every change of the set of files begins a new manifest, so that none tells of keys that are gone. The Java
        // interface has no setter for the share of dead records that RocksDB would otherwise allow.
        Properties manifest = new Properties();
        manifest.setProperty("max_manifest_space_amp_pct", "0");
        DBOptions options = DBOptions.getDBOptionsFromProps(manifest);
        if (options == null) {
            throw new IllegalStateException("max_manifest_space_amp_pct: unknown (expected: RocksDB 11.8 or newer)");
        }
        return options.setMaxManifestFileSize(1)
                .setCreateIfMissing(true)
                .setCreateMissingColumnFamilies(true)
                .setDbWriteBufferSize(WRITE_BUFFER_BYTES)
                .setMaxTotalWalSize(LOG_BYTES)
                .setMaxOpenFiles(256)
                .setMaxBackgroundJobs(2)
                // The info log would tell the keys of manual compactions.
                .setInfoLogLevel(InfoLogLevel.ERROR_LEVEL)
                .setKeepLogFileNum(1)
                .setStatsDumpPeriodSec(0)
                .setStatsPersistPeriodSec(0);
    }

    @Override
    public void close() {
        for (AutoCloseable part : List.<AutoCloseable>of(database, column, filter, cache)) {
            close(part);
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
