package dev.attune.store.state;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.attune.store.rocks.Column;
import dev.attune.store.rocks.PersonKeys;
import dev.attune.store.rocks.RocksDirectory;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** States in RocksDB: one synced batch is one checkpoint. One thread makes checkpoints; any may read. */
public final class RocksPersonStateStore implements PersonStateStore {
    private static final byte[] CHECKPOINT = "checkpoint".getBytes(US_ASCII);

    private final RocksDirectory directory;
    private volatile long checkpoint;

    /** A view of the directory; closing it leaves the directory open. */
    public RocksPersonStateStore(RocksDirectory directory) {
        this.directory = directory;
        byte[] saved = directory.get(Column.META, CHECKPOINT);
        this.checkpoint = saved == null ? -1 : ByteBuffer.wrap(saved).getLong();
    }

    @Override
    public long checkpoint() {
        return checkpoint;
    }

    @Override
    public byte @Nullable [] get(String person) {
        return directory.get(Column.STATES, PersonKeys.one(person));
    }

    @Override
    public void checkpoint(long offset, Map<String, byte[]> changed, Collection<String> removed) {
        if (offset < checkpoint) {
            throw new IllegalArgumentException("offset: " + offset + " (expected: >= " + checkpoint + ")");
        }
        directory.write(true, batch -> {
            PersonKeys keys = new PersonKeys();
            changed.forEach((person, state) -> batch.put(Column.STATES, keys.of(person), state));
            removed.forEach(person -> batch.delete(Column.STATES, keys.of(person)));
            batch.put(Column.META, CHECKPOINT, bytes(offset));
        });
        checkpoint = offset;
    }

    @Override
    public void delete(String person) {
        directory.erase(EnumSet.of(Column.STATES), List.of(person));
    }

    @Override
    public long size() {
        return directory.estimatedSize(Column.STATES);
    }

    /** Does nothing: the directory belongs to whoever opened it. */
    @Override
    public void close() {}

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
