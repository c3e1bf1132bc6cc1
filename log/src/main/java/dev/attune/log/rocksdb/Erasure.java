package dev.attune.log.rocksdb;

import dev.attune.log.rocksdb.Database.BatchContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Takes a person's bytes off the disk. A delete alone does not: the record stays in its table until a compaction, in
 * the write-ahead log until all columns were flushed past it, boundary keys stay in the manifest, and an obsolete file
 * stays until nobody reads it. So a removal
 *
 * <ol>
 *   <li>notes durably whom it removes, so that a crash on the way is made good at the next start;
 *   <li>deletes the records and rewrites the tables that held them, the index last;
 *   <li>flushes all columns, which ends every older piece of the write-ahead log;
 *   <li>takes the note away, which also begins a new manifest;
 *   <li>waits for the old files to be gone, which is after the last reader that began before.
 * </ol>
 *
 * One removal or retention at a time; appends and reads go on.
 */
final class Erasure {
    private static final byte[] END = "write-ahead-end".getBytes(StandardCharsets.UTF_8);

    private final ReentrantLock lock = new ReentrantLock();
    private final Database database;
    private final Compactor compactor;
    private final ObsoleteFiles obsoleteFiles;
    private long ends;

    Erasure(Database database) {
        this.database = database;
        compactor = new Compactor(database);
        obsoleteFiles = new ObsoleteFiles(database);
    }

    /**
     * Removes a person from one log.
     *
     * @return the number of records that were there
     */
    int remove(Erasable log, byte[] person) {
        lock.lock();
        try {
            finishInterrupted(log);
            note(log, person);
            int count = eraseRecords(log, person);
            purge(log);
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Ends what a crash cut short. What a removal already deleted may be in any file of these columns. */
    void finishInterrupted(Erasable log) {
        lock.lock();
        try {
            byte @Nullable [] position = database.value(Column.META, name("drop-", log));
            if (position != null) {
                drop(log, Keys.firstNumber(position), batch -> {});
            }
            byte @Nullable [] person = database.value(Column.META, name("erase-", log));
            if (person == null) {
                return;
            }
            List<Erasable.Doomed> doomed = log.doomed(person);
            eraseRecords(log, person);
            for (Erasable.Doomed part : doomed) {
                compactor.rewrite(part.column(), null, null);
            }
            purge(log);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Drops all before a position and gives the space back. Noted like a removal: what a crash left in the tables would
     * be found by no index any more.
     *
     * @param marks written together with the deletion
     */
    void drop(Erasable log, long position, BatchContent marks) {
        lock.lock();
        try {
            List<Range> ranges = log.before(position);
            database.write(batch -> {
                marks.putInto(batch);
                batch.put(database.handle(Column.META), name("drop-", log), Keys.number(position));
                for (Range range : ranges) {
                    batch.deleteRange(database.handle(range.column()), range.from(), range.to());
                }
            });
            log.recordsRemoved();
            database.sync();
            for (Range range : ranges) {
                compactor.reclaim(range);
            }
            database.write(batch -> batch.delete(database.handle(Column.META), name("drop-", log)));
        } finally {
            lock.unlock();
        }
    }

    /** Runs something while no removal does. */
    void exclusively(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    private int eraseRecords(Erasable log, byte[] person) {
        List<Erasable.Doomed> doomed = log.doomed(person);
        Erasable.Doomed records = doomed.get(0);
        int count = 0;
        for (byte[] key : records.keys()) {
            count += database.holds(records.column(), key) ? 1 : 0;
        }
        for (Erasable.Doomed part : doomed) {
            compactor.erase(part.column(), part.keys());
            log.recordsRemoved();
        }
        return count;
    }

    private void note(Erasable log, byte[] person) {
        database.write(batch -> batch.put(database.handle(Column.META), name("erase-", log), person));
        database.sync();
    }

    private void purge(Erasable log) {
        Set<String> writeAhead = obsoleteFiles.writeAheadFiles();
        endWriteAheadFile();
        compactor.flush(Column.values());
        database.write(batch -> batch.delete(database.handle(Column.META), name("erase-", log)));
        compactor.flush(Column.META);
        // Takes the noted hash along. A new manifest begins with the state before the change that made it begin; this
        // change comes after those that dropped the tables, so no manifest holds their boundary keys from here on.
        compactor.rewrite(Column.META, null, null);
        obsoleteFiles.awaitGone(writeAhead);
    }

    /** Makes a flush that begins another write-ahead file, however little was written: nobody appends to the old ones. */
    private void endWriteAheadFile() {
        ends++;
        database.write(batch -> batch.put(database.handle(Column.META), END, Keys.number(ends)));
        compactor.flush(Column.META);
    }

    private static byte[] name(String prefix, Erasable log) {
        return (prefix + log.title()).getBytes(StandardCharsets.UTF_8);
    }
}
