package dev.attune.store.kit;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A store under test, empty at first. Implemented by the room that brings the store.
 *
 * @param <S> the store's contract
 */
public interface Subject<S> extends AutoCloseable {
    /** The open store; another object after {@link #reopen}. */
    S store();

    /** Closes the store and opens it again over the same data. Only called when {@link #durable}. */
    void reopen();

    /** Whether what was stored is there after {@link #reopen}. */
    boolean durable();

    /** The directory of its files, empty for a store whose files cannot be read from here. */
    Optional<Path> files();

    /** Closes the store and removes what it held. */
    @Override
    void close();
}
