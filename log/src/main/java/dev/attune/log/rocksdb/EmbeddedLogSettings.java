package dev.attune.log.rocksdb;

import static java.util.Objects.requireNonNull;

/**
 * How an embedded log runs.
 *
 * @param durability what an acknowledged append survives
 * @param queueCapacity entries that may wait for their acknowledgement at once
 * @param memoryBytes bound of RocksDB's block cache and write buffers together, at least 16 MiB
 * @param compressed whether tables are compressed (LZ4); the write-ahead log never is
 */
public record EmbeddedLogSettings(Durability durability, int queueCapacity, long memoryBytes, boolean compressed) {
    private static final long LEAST_MEMORY = 16L << 20;

    public EmbeddedLogSettings {
        requireNonNull(durability, "durability");
        if (queueCapacity < 1) {
            throw new IllegalArgumentException("queueCapacity: " + queueCapacity + " (expected: >= 1)");
        }
        if (memoryBytes < LEAST_MEMORY) {
            throw new IllegalArgumentException("memoryBytes: " + memoryBytes + " (expected: >= " + LEAST_MEMORY + ")");
        }
    }

    /** Fsync, 65,536 waiting entries, 48 MiB, compressed. */
    public static EmbeddedLogSettings defaults() {
        return new EmbeddedLogSettings(Durability.FSYNC, 65_536, 48L << 20, true);
    }

    public EmbeddedLogSettings withDurability(Durability durability) {
        return new EmbeddedLogSettings(durability, queueCapacity, memoryBytes, compressed);
    }

    public EmbeddedLogSettings withCompressed(boolean compressed) {
        return new EmbeddedLogSettings(durability, queueCapacity, memoryBytes, compressed);
    }

    public EmbeddedLogSettings withQueueCapacity(int queueCapacity) {
        return new EmbeddedLogSettings(durability, queueCapacity, memoryBytes, compressed);
    }
}
