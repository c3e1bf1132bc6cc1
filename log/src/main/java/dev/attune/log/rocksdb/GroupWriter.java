package dev.attune.log.rocksdb;

import dev.attune.log.rocksdb.PendingAppend.EncodedEntry;
import java.util.List;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Writes a group of appends as one batch and brings it to stable storage. */
final class GroupWriter {
    private final Database database;
    private final PersonIndex people;
    private final Runnable sync;

    /** @param sync returns when all that was written is as durable as acknowledged records must be */
    GroupWriter(Database database, PersonIndex people, Runnable sync) {
        this.database = database;
        this.people = people;
        this.sync = sync;
    }

    /**
     * Writes a group from an offset on.
     *
     * @return the offset after its last entry
     */
    long write(List<PendingAppend> group, long first) {
        long count = 0;
        for (PendingAppend append : group) {
            count += append.entries.size();
        }
        if (count > 0) {
            database.write(batch -> putAll(batch, group, first));
            sync.run();
        }
        return first + count;
    }

    private void putAll(WriteBatch batch, List<PendingAppend> group, long first) throws RocksDBException {
        long next = first;
        for (PendingAppend append : group) {
            for (EncodedEntry entry : append.entries) {
                put(batch, next++, entry);
            }
        }
    }

    private void put(WriteBatch batch, long offset, EncodedEntry entry) throws RocksDBException {
        byte[] record = Keys.ofPosition(offset);
        batch.put(database.handle(Column.EVENTS), record, entry.bytes);
        byte[] person = entry.person;
        byte[] anonymous = entry.anonymous;
        if (person != null) {
            people.add(batch, person, record, anonymous == null ? Keys.NOTHING : anonymous);
        }
        if (anonymous != null) {
            people.add(batch, anonymous, record, person == null ? Keys.NOTHING : person);
        }
    }
}
