package dev.attune.node.site;

import dev.attune.log.EventLog;
import dev.attune.log.LogCursor;
import dev.attune.log.LogRecord;
import dev.attune.log.rocksdb.EmbeddedLog;
import dev.attune.store.behaviour.BehaviourStore;
import java.util.function.LongSupplier;

/** Forgets what is older than the retention, once a checkpoint covers it. Writer's thread. */
final class LogRetention implements Checkpoints.Retention {
    private final EmbeddedLog logs;
    private final BehaviourStore behaviour;
    private final long logMillis;
    private final long behaviourMillis;
    private final LongSupplier siteNow;

    LogRetention(EmbeddedLog logs, BehaviourStore behaviour, SiteSettings settings, LongSupplier siteNow) {
        this.logs = logs;
        this.behaviour = behaviour;
        this.logMillis = settings.log().retentionMillis();
        this.behaviourMillis = settings.behaviourRetentionMillis();
        this.siteNow = siteNow;
    }

    @Override
    public void apply(long checkpointOffset) {
        long oldest = siteNow.getAsLong() - logMillis;
        long offset = Math.min(firstAtOrAfter(logs.events(), oldest), checkpointOffset);
        if (offset > logs.events().firstOffset()) {
            logs.events().dropBefore(offset);
            logs.interactions().dropBefore(offset);
        }
        logs.lists().dropBefore(oldest);
        behaviour.dropBefore(siteNow.getAsLong() - behaviourMillis);
    }

    /** Binary search: entries are taken in in the order of time, but for small differences between requests. */
    private static long firstAtOrAfter(EventLog log, long time) {
        long low = log.firstOffset();
        long high = log.endOffset();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (receivedAt(log, middle) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long receivedAt(EventLog log, long offset) {
        try (LogCursor cursor = log.read(offset)) {
            LogRecord found = cursor.next();
            return found == null ? Long.MAX_VALUE : found.entry().receivedAt();
        }
    }
}
