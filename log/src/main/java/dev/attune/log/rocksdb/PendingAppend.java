package dev.attune.log.rocksdb;

import dev.attune.engine.event.Entry;
import dev.attune.engine.event.EntryCodec;
import dev.attune.engine.event.Event;
import dev.attune.log.EventLog.Appended;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One append that waits for its group. Encoded by the caller's thread, so that the appender's only writes. */
final class PendingAppend {
    final CompletableFuture<Appended> future = new CompletableFuture<>();
    final List<EncodedEntry> entries;

    private PendingAppend(List<EncodedEntry> entries) {
        this.entries = entries;
    }

    static PendingAppend of(List<? extends Entry> entries) {
        List<EncodedEntry> encoded = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            encoded.add(EncodedEntry.of(entry));
        }
        return new PendingAppend(encoded);
    }

    /** Writes nothing; complete when all that was offered before is. */
    static PendingAppend nothing() {
        return new PendingAppend(List.of());
    }

    long bytes() {
        long bytes = 0;
        for (EncodedEntry entry : entries) {
            bytes += entry.bytes.length;
        }
        return bytes;
    }

    /** Bytes of an entry and the hashes of those whose records it is one of. */
    static final class EncodedEntry {
        final byte[] bytes;
        final byte @Nullable [] person;
        final byte @Nullable [] anonymous;

        private EncodedEntry(byte[] bytes, byte @Nullable [] person, byte @Nullable [] anonymous) {
            this.bytes = bytes;
            this.person = person;
            this.anonymous = anonymous;
        }

        private static EncodedEntry of(Entry entry) {
            String key = entry.key();
            byte[] person = key.isEmpty() ? null : Keys.hash(key);
            String other = entry instanceof Event event ? event.anonymous() : null;
            byte[] anonymous = other == null || other.equals(key) ? null : Keys.hash(other);
            return new EncodedEntry(EntryCodec.encode(entry), person, anonymous);
        }
    }
}
