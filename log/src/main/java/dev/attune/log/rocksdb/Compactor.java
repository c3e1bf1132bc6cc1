package dev.attune.log.rocksdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.CompactRangeOptions.BottommostLevelCompaction;
import org.rocksdb.FlushOptions;
import org.rocksdb.LiveFileMetaData;

/** Rewrites files, so that what was deleted is no longer in them. For one thread. */
final class Compactor {
    private final Database database;

    Compactor(Database database) {
        this.database = database;
    }

    /** Writes out what is in memory; the columns' part of the write-ahead log is needed no more. */
    void flush(Column... columns) {
        database.use(rocks -> {
            try (FlushOptions options = new FlushOptions().setWaitForFlush(true)) {
                for (Column column : columns) {
                    rocks.flush(options, database.handle(column));
                }
            }
            return rocks;
        });
    }

    /** Rewrites every file that overlaps the range, down to the last level; null is no bound. */
    void rewrite(Column column, byte @Nullable [] first, byte @Nullable [] last) {
        database.use(rocks -> {
            try (CompactRangeOptions options = new CompactRangeOptions()
                    .setBottommostLevelCompaction(BottommostLevelCompaction.kForce)
                    .setAllowWriteStall(false)) {
                rocks.compactRange(database.handle(column), first, last, options);
            }
            return rocks;
        });
    }

    /**
     * Deletes keys and rewrites the files that held them. The deletions go in groups of keys of one file: the markers
     * of one group lie close together, so its compaction touches that file and not all between first and last.
     *
     * @param keys rising
     */
    void erase(Column column, List<byte[]> keys) {
        if (keys.isEmpty()) {
            return;
        }
        flush(column);
        List<LiveFileMetaData> files = filesOf(column);
        int start = 0;
        for (int i = 1; i <= keys.size(); i++) {
            if (i == keys.size() || fileOf(keys.get(i), files) != fileOf(keys.get(start), files)) {
                eraseTogether(column, keys.subList(start, i));
                start = i;
            }
        }
    }

    /** Drops a range whose deletion is already written: whole files at once, the rest by rewriting. */
    void reclaim(Range range) {
        database.use(rocks -> {
            rocks.deleteFilesInRanges(database.handle(range.column()), List.of(range.from(), range.to()), false);
            return rocks;
        });
        flush(range.column());
        rewrite(range.column(), range.from(), range.to());
    }

    private void eraseTogether(Column column, List<byte[]> keys) {
        database.write(batch -> {
            for (byte[] key : keys) {
                batch.delete(database.handle(column), key);
            }
        });
        flush(column);
        rewrite(column, keys.get(0), keys.get(keys.size() - 1));
    }

    private List<LiveFileMetaData> filesOf(Column column) {
        return database.use(rocks -> {
            List<LiveFileMetaData> files = new ArrayList<>();
            for (LiveFileMetaData file : rocks.getLiveFilesMetaData()) {
                if (Arrays.equals(file.columnFamilyName(), column.titleBytes())) {
                    files.add(file);
                }
            }
            return files;
        });
    }

    private static int fileOf(byte[] key, List<LiveFileMetaData> files) {
        for (int i = 0; i < files.size(); i++) {
            LiveFileMetaData file = files.get(i);
            if (Arrays.compareUnsigned(file.smallestKey(), key) <= 0
                    && Arrays.compareUnsigned(file.largestKey(), key) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
