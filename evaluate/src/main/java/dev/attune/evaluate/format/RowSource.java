package dev.attune.evaluate.format;

import org.jspecify.annotations.Nullable;

/** Gives rows one by one. */
interface RowSource extends AutoCloseable {
    /** The next row, or null at the end. */
    @Nullable
    Row next();

    @Override
    void close();
}
