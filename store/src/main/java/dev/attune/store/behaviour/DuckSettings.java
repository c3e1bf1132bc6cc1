package dev.attune.store.behaviour;

import java.nio.file.Path;
import java.util.Properties;

/**
 * How the file is opened.
 *
 * @param memory limit of native memory, MiB
 * @param compressed whether columns may be compressed
 */
record DuckSettings(Path directory, int memory, boolean compressed) {
    DuckSettings {
        if (memory < 64) {
            throw new IllegalArgumentException("memory: " + memory + " MiB (expected: >= 64)");
        }
    }

    Path file() {
        return directory.resolve("behaviour.duckdb");
    }

    Path log() {
        return directory.resolve("behaviour.duckdb.wal");
    }

    /** The file that an erasure writes, before it takes the place of the old one. */
    Path fresh() {
        return directory.resolve("fresh.duckdb");
    }

    Path freshLog() {
        return directory.resolve("fresh.duckdb.wal");
    }

    Path spill() {
        return directory.resolve("spill");
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("threads", "1");
        properties.setProperty("memory_limit", memory + "MiB");
        properties.setProperty("temp_directory", spill().toString());
        // An embedded store asks no network for anything.
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        if (!compressed) {
            properties.setProperty("force_compression", "uncompressed");
        }
        return properties;
    }
}
