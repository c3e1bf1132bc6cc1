package dev.attune.log.rocksdb;

import dev.attune.log.EventLog;
import dev.attune.log.InteractionLog;
import dev.attune.log.ListLog;
import java.nio.file.Path;

/**
 * The logs of one site in one directory, for one process at a time. The three logs are closed together, by
 * {@link #close}; their own close does nothing.
 *
 * <p>Futures of appends are completed by the appender's thread: what depends on them must be short or run elsewhere.
 */
public final class EmbeddedLog implements AutoCloseable {
    private final Database database;
    private final Erasure erasure;
    private final EmbeddedEventLog events;
    private final EmbeddedInteractionLog interactions;
    private final EmbeddedListLog lists;

    private EmbeddedLog(Database database, EmbeddedLogSettings settings, Runnable beforeSync) {
        this.database = database;
        erasure = new Erasure(database);
        interactions = new EmbeddedInteractionLog(database, erasure);
        lists = new EmbeddedListLog(database, erasure);
        events = new EmbeddedEventLog(database, erasure, settings, sync(database, settings.durability(), beforeSync));
        erasure.finishInterrupted(events);
        erasure.finishInterrupted(interactions);
        erasure.finishInterrupted(lists);
        events.startAppending();
    }

    /**
     * Opens a directory, new or not. A removal that a crash cut short is finished first.
     *
     * @throws dev.attune.log.LogStorageException when it cannot be read, is another program's, or is already open
     */
    public static EmbeddedLog open(Path directory, EmbeddedLogSettings settings) {
        return open(directory, settings, Seam.NONE);
    }

    static EmbeddedLog open(Path directory, EmbeddedLogSettings settings, Seam seam) {
        Database database = Database.open(directory, settings, seam.statistics());
        try {
            Layout.check(database);
            return new EmbeddedLog(database, settings, seam.beforeSync());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public EventLog events() {
        return events;
    }

    public InteractionLog interactions() {
        return interactions;
    }

    public ListLog lists() {
        return lists;
    }

    /** Returns when all that was written to the three logs before is on stable storage. Wanted before a snapshot. */
    public void sync() {
        database.sync();
    }

    /** Writes what was appended, then closes. Waits for a removal that is under way. */
    @Override
    public void close() {
        events.stopAppending();
        erasure.exclusively(database::close);
    }

    Database database() {
        return database;
    }

    private static Runnable sync(Database database, Durability durability, Runnable beforeSync) {
        return switch (durability) {
            case FSYNC ->
                () -> {
                    beforeSync.run();
                    database.sync();
                };
            case OS -> beforeSync;
        };
    }
}
