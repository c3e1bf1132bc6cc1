package dev.attune.node.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint says of itself, stored with the states in the same atomic write.
 *
 * @param snapshot file of the engine's snapshot at the same offset
 * @param erasure number of the last erasure that it contains
 */
record CheckpointMeta(String snapshot, long erasure) {
    /** Key among the states; no pseudonym looks like it. */
    static final String KEY = "\u0000checkpoint";

    private static final String VERSION = "1";

    byte[] toBytes() {
        return String.join("\n", VERSION, snapshot, Long.toString(erasure)).getBytes(StandardCharsets.UTF_8);
    }

    static @Nullable CheckpointMeta of(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (!lines.get(0).equals(VERSION)) {
            throw new IllegalStateException(
                    "checkpoint version: " + lines.get(0) + " (expected: " + VERSION + "; written by a newer Attune?)");
        }
        return new CheckpointMeta(lines.get(1), Long.parseLong(lines.get(2)));
    }
}
