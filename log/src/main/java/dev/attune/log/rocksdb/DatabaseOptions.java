package dev.attune.log.rocksdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Statistics;
import org.rocksdb.WriteBufferManager;

/** RocksDB's options, and the native objects that must live as long as the database. */
final class DatabaseOptions implements AutoCloseable {
    private static final long MIB = 1L << 20;

    private final Cache cache;
    private final WriteBufferManager writeBuffers;
    private final BloomFilter filter = new BloomFilter(10);
    private final DBOptions database;
    private final ColumnFamilyOptions columns;

    DatabaseOptions(EmbeddedLogSettings settings, @Nullable Statistics statistics) {
        long memoryBytes = settings.memoryBytes();
        cache = new LRUCache(memoryBytes);
        // Charged to the cache: one bound for both.
        writeBuffers = new WriteBufferManager(memoryBytes / 2, cache);
        database = database();
        if (statistics != null) {
            database.setStatistics(statistics);
        }
        columns = columns(settings.compressed());
    }

    DBOptions forDatabase() {
        return database;
    }

    List<ColumnFamilyDescriptor> forColumns() {
        List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
        for (Column column : Column.values()) {
            descriptors.add(new ColumnFamilyDescriptor(column.titleBytes(), columns));
        }
        return descriptors;
    }

    private DBOptions database() {
        Properties byName = new Properties();
        // Every change of the file set begins a new manifest, so that the names of removed keys do not stay in the old.
        byName.setProperty("max_manifest_file_size", "1");
        byName.setProperty("max_manifest_space_amp_pct", "0");
        return DBOptions.getDBOptionsFromProps(byName)
                .setCreateIfMissing(true)
                .setCreateMissingColumnFamilies(true)
                .setWriteBufferManager(writeBuffers)
                .setMaxTotalWalSize(64 * MIB)
                .setMaxOpenFiles(512)
                .setMaxBackgroundJobs(2)
                .setInfoLogLevel(InfoLogLevel.ERROR_LEVEL)
                .setMaxLogFileSize(MIB)
                .setKeepLogFileNum(2)
                .setStatsDumpPeriodSec(0)
                .setStatsPersistPeriodSec(0);
    }

    private ColumnFamilyOptions columns(boolean compressed) {
        BlockBasedTableConfig table = new BlockBasedTableConfig()
                .setBlockCache(cache)
                .setCacheIndexAndFilterBlocks(true)
                .setFilterPolicy(filter);
        // Small files: a removal rewrites the files that hold the person's records, and no others.
        return new ColumnFamilyOptions()
                .setWriteBufferSize(8 * MIB)
                .setMaxWriteBufferNumber(4)
                .setTargetFileSizeBase(16 * MIB)
                .setCompressionType(compressed ? CompressionType.LZ4_COMPRESSION : CompressionType.NO_COMPRESSION)
                .setTableFormatConfig(table);
    }

    @Override
    public void close() {
        columns.close();
        database.close();
        filter.close();
        writeBuffers.close();
        cache.close();
    }
}
