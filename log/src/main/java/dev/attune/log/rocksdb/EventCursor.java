package dev.attune.log.rocksdb;

import dev.attune.engine.event.EntryCodec;
import dev.attune.log.LogCursor;
import dev.attune.log.LogRecord;
import java.util.ArrayDeque;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksIterator;

/**
 * Reads in chunks and holds no iterator between them: an open iterator would keep removed records on the disk. A chunk
 * that was read before a removal is thrown away and read again.
 */
final class EventCursor implements LogCursor {
    private static final int CHUNK_RECORDS = 512;
    private static final int CHUNK_BYTES = 1 << 20;

    private final Database database;
    private final LongSupplier end;
    private final LongSupplier removals;
    private final ArrayDeque<Raw> chunk = new ArrayDeque<>();
    private long chunkRemovals;
    private int chunkBytes;
    private long nextOffset;

    /**
     * @param end offset up to which records are durable
     * @param removals grows when records were removed
     */
    EventCursor(Database database, LongSupplier end, LongSupplier removals, long fromOffset) {
        this.database = database;
        this.end = end;
        this.removals = removals;
        nextOffset = fromOffset;
    }

    @Override
    public @Nullable LogRecord next() {
        if (chunk.isEmpty() || chunkRemovals != removals.getAsLong()) {
            readChunk();
        }
        Raw raw = chunk.poll();
        if (raw == null) {
            return null;
        }
        nextOffset = raw.offset + 1;
        return new LogRecord(raw.offset, EntryCodec.decode(raw.bytes));
    }

    @Override
    public void close() {
        chunk.clear();
    }

    private void readChunk() {
        chunk.clear();
        chunkBytes = 0;
        long before = end.getAsLong();
        chunkRemovals = removals.getAsLong();
        if (nextOffset >= before) {
            return;
        }
        database.scan(Column.EVENTS, Keys.ofPosition(nextOffset), (key, value) -> take(key, value, before));
        if (chunk.isEmpty()) {
            // All up to there was removed: not to be searched again.
            nextOffset = before;
        }
    }

    private boolean take(byte[] key, byte[] value, long before) {
        long offset = Keys.firstNumber(key);
        if (offset >= before) {
            return false;
        }
        chunk.add(new Raw(offset, value));
        chunkBytes += value.length;
        return chunk.size() < CHUNK_RECORDS && chunkBytes < CHUNK_BYTES;
    }

    static long offsetAfterLast(Database database) {
        return database.use(rocks -> {
            try (RocksIterator iterator = rocks.newIterator(database.handle(Column.EVENTS))) {
                iterator.seekToLast();
                iterator.status();
                return iterator.isValid() ? Keys.firstNumber(iterator.key()) + 1 : 0;
            }
        });
    }

    private static final class Raw {
        final long offset;
        final byte[] bytes;

        Raw(long offset, byte[] bytes) {
            this.offset = offset;
            this.bytes = bytes;
        }
    }
}
