package dev.attune.store.state;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Saved states of the keyed step, by person, all at one offset of the log: the checkpoint. Between checkpoints the
 * changed states live in the home's memory, so that after a crash everything starts again from the same offset.
 */
public interface PersonStateStore extends AutoCloseable {
    /** The offset up to which (inclusive) the log is contained, −1 before the first checkpoint. */
    long checkpoint();

    /** The bytes of a person's state at the checkpoint, or null. */
    byte @Nullable [] get(String person);

    /** Makes a new checkpoint, atomically and durably: these states replace the old ones, those people are removed. */
    void checkpoint(long offset, Map<String, byte[]> changed, Collection<String> removed);

    /** Removes a person at once; no file holds the pseudonym any more when this returns. */
    void delete(String person);

    /** Number of people, approximately. */
    long size();

    @Override
    void close();
}
