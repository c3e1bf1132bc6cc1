package dev.attune.node.http;

import org.jspecify.annotations.Nullable;

/** The id of a pushed list, {@code <epoch>-<version>}: where a page stands that comes back. */
final class EventPosition {
    private EventPosition() {}

    static String of(String epoch, long version) {
        return epoch + "-" + version;
    }

    /** The version, −1 for no id, another log's id, or anything else. */
    static long versionOf(@Nullable String id, String epoch) {
        if (id == null || !id.startsWith(epoch + "-")) {
            return -1;
        }
        try {
            return Long.parseLong(id.substring(epoch.length() + 1));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
