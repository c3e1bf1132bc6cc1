package dev.attune.log.rocksdb;

import dev.attune.engine.event.Entry;
import dev.attune.log.EventLog.Appended;
import dev.attune.log.LogFullException;
import dev.attune.log.LogStorageException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes events. It takes all appends that wait, writes them as one batch, syncs once, moves the
 * end of the log and only then completes the futures; meanwhile the next group gathers. The longer a sync takes, the
 * larger the groups get, so no timer is needed. After a failure nothing is acknowledged any more: what a failed sync
 * left on the disk is unknown until the log is opened again.
 */
final class Appender implements AutoCloseable {
    private final AppendQueue queue;
    private final GroupWriter writer;
    private final EndOffset end;
    private final Thread thread;
    private @Nullable Throwable failure;

    Appender(GroupWriter writer, EndOffset end, int capacity) {
        this.writer = writer;
        this.end = end;
        queue = new AppendQueue(capacity);
        thread = new Thread(this::run, "attune-log-appender");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    CompletableFuture<Appended> append(List<? extends Entry> entries) {
        int count = entries.size();
        if (count < 1 || count > queue.capacity()) {
            throw new IllegalArgumentException("entries: " + count + " (expected: 1 to " + queue.capacity() + ")");
        }
        return switch (queue.reserve(count)) {
            case FULL -> CompletableFuture.failedFuture(full(count));
            case CLOSED -> CompletableFuture.failedFuture(closed());
            case TAKEN -> encodeAndAdd(entries);
        };
    }

    /** Returns when all appends that were taken before are written or failed. */
    void awaitTaken() {
        PendingAppend nothing = PendingAppend.nothing();
        if (queue.add(nothing)) {
            nothing.future.handle((appended, thrown) -> appended).join();
        }
    }

    @Override
    public void close() {
        queue.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Appended> encodeAndAdd(List<? extends Entry> entries) {
        PendingAppend append;
        try {
            append = PendingAppend.of(entries);
        } catch (RuntimeException e) {
            queue.release(entries.size());
            throw e;
        }
        return queue.add(append) ? append.future : CompletableFuture.failedFuture(closed());
    }

    private void run() {
        List<PendingAppend> group = queue.next();
        while (!group.isEmpty()) {
            commit(group);
            group = queue.next();
        }
    }

    private void commit(List<PendingAppend> group) {
        long first = end.value();
        if (failure == null) {
            failure = tryWrite(group, first);
        }
        Throwable failed = failure;
        long next = first;
        for (PendingAppend append : group) {
            int count = append.entries.size();
            queue.release(count);
            if (failed == null) {
                append.future.complete(new Appended(next, next + count - 1));
                next += count;
            } else {
                append.future.completeExceptionally(
                        new LogStorageException("log: failed (expected: opened again): " + failed, failed));
            }
        }
    }

    private @Nullable Throwable tryWrite(List<PendingAppend> group, long first) {
        try {
            end.advance(writer.write(group, first));
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    private LogFullException full(int count) {
        return new LogFullException(
                "waiting entries: " + count + " more than fit (expected: at most " + queue.capacity() + " at once)");
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("log: closed (expected: open)");
    }
}
