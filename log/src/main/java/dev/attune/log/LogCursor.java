package dev.attune.log;

import org.jspecify.annotations.Nullable;

/** Reads a log in order; for one thread. */
public interface LogCursor extends AutoCloseable {
    /** The next record, or null when there is none for now; a later call looks again. */
    @Nullable
    LogRecord next();

    @Override
    void close();
}
