package dev.attune.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/**
 * Cuts a stream of server-sent events into pushes and tells the version of each when its last byte is here. Reads
 * {@code id: <epoch>-<version>} and looks at nothing else: the load must not spend the time that it measures. One thread.
 */
final class PushFrames {
    private static final int LONGEST_ID = 256;

    private final LongConsumer versions;
    private final byte[] line = new byte[LONGEST_ID];
    private int length;
    private long version = -1;

    PushFrames(LongConsumer versions) {
        this.versions = versions;
    }

    void read(byte[] bytes) {
        for (byte next : bytes) {
            if (next == '\n') {
                endLine();
            } else if (next != '\r') {
                if (length < LONGEST_ID) {
                    line[length] = next;
                }
                length++;
            }
        }
    }

    private void endLine() {
        if (length == 0) {
            endFrame();
        } else if (length <= LONGEST_ID && length > 3 && line[0] == 'i' && line[1] == 'd' && line[2] == ':') {
            version = versionOf(new String(line, 3, length - 3, StandardCharsets.US_ASCII).trim());
        }
        length = 0;
    }

    private void endFrame() {
        if (version >= 0) {
            versions.accept(version);
        }
        version = -1;
    }

    private static long versionOf(String id) {
        int dash = id.lastIndexOf('-');
        try {
            return dash < 0 ? -1 : Long.parseLong(id.substring(dash + 1));
        } catch (NumberFormatException e) {
            throw new IllegalStateException("id: " + id + " (expected: epoch-version)", e);
        }
    }
}
