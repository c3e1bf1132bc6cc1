package dev.attune.store;

import dev.attune.store.profile.RocksProfileStore;
import dev.attune.store.rocks.Column;
import dev.attune.store.rocks.RocksDirectory;
import dev.attune.store.state.RocksPersonStateStore;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;

/**
 * The stores by person of one site in one process, in one RocksDB directory: one write-ahead log, so that a checkpoint
 * also makes durable every profile that was stored before it. Any thread.
 */
public final class EmbeddedStores implements AutoCloseable {
    private final RocksDirectory directory;
    private final RocksProfileStore profiles;
    private final RocksPersonStateStore states;

    private EmbeddedStores(RocksDirectory directory) {
        this.directory = directory;
        this.profiles = new RocksProfileStore(directory);
        this.states = new RocksPersonStateStore(directory);
    }

    /** Opens the directory, and makes it when it is missing. */
    public static EmbeddedStores open(Path path) {
        return new EmbeddedStores(RocksDirectory.open(path));
    }

    /** As {@link #open}, without compression: larger files, which can be searched for text. */
    public static EmbeddedStores openUncompressed(Path path) {
        return new EmbeddedStores(RocksDirectory.openUncompressed(path));
    }

    public RocksProfileStore profiles() {
        return profiles;
    }

    public RocksPersonStateStore states() {
        return states;
    }

    /**
     * Deletes the profiles and states of several people together, which costs less than one after the other: of a person
     * and of the anonymous ones that were linked to it, whose profiles name it. When this returns, no file below the
     * directory holds one of the pseudonyms, if nothing of these people is written meanwhile. One that did not return,
     * because the process ended, must be asked for again.
     */
    public void erase(Collection<String> people) {
        directory.erase(EnumSet.of(Column.PROFILES, Column.STATES), people);
    }

    /** Closes the directory; the stores cannot be used any more. */
    @Override
    public void close() {
        directory.close();
    }
}
