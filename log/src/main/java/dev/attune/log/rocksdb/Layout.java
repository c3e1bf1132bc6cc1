package dev.attune.log.rocksdb;

import dev.attune.log.LogStorageException;
import java.nio.charset.StandardCharsets;

/** The version of the keys and columns of a directory. */
final class Layout {
    private static final byte[] NAME = "layout".getBytes(StandardCharsets.UTF_8);
    private static final long VERSION = 1;

    private Layout() {}

    /** Marks a new directory; refuses one of a version that is not known. */
    static void check(Database database) {
        byte[] stored = database.value(Column.META, NAME);
        if (stored == null) {
            database.write(batch -> batch.put(database.handle(Column.META), NAME, Keys.number(VERSION)));
            return;
        }
        long version = Keys.firstNumber(stored);
        if (version != VERSION) {
            throw new LogStorageException(
                    database.directory() + ": layout version " + version + " (expected: " + VERSION + ")");
        }
    }
}
