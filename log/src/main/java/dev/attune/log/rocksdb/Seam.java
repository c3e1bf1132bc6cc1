package dev.attune.log.rocksdb;

import org.jspecify.annotations.Nullable;
import org.rocksdb.Statistics;

/**
 * Where a test looks into an open log.
 *
 * @param beforeSync runs on the appender's thread between the write of a group and its sync
 * @param statistics where RocksDB counts, null to count nothing
 */
record Seam(Runnable beforeSync, @Nullable Statistics statistics) {
    static final Seam NONE = new Seam(() -> {}, null);
}
