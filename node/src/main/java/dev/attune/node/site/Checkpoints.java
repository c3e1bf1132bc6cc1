package dev.attune.node.site;

import dev.attune.engine.Engine;
import dev.attune.engine.state.Snapshot;
import dev.attune.store.state.PersonStateStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes checkpoints while the learner goes on: the engine's snapshot is copied at one moment, the states of people are
 * saved a few at a time, the writer puts both on disk, and only then the log before them may go. The learner's own.
 */
final class Checkpoints {
    private static final int SAVED_AT_ONCE = 64;

    private final Engine engine;
    private final PersonCache cache;
    private final PersonStateStore store;
    private final CheckpointFile files;
    private final DerivedWriter writer;
    private final Runnable syncLogs;
    private final LearnerMetrics metrics;
    private final Retention retention;
    private long number;
    private @Nullable Pending pending;
    private boolean writing;
    private volatile boolean written;
    private long erasure;

    Checkpoints(Parts parts, LearnerMetrics metrics, Retention retention) {
        this.engine = parts.engine();
        this.cache = parts.cache();
        this.store = parts.store();
        this.files = parts.files();
        this.writer = parts.writer();
        this.syncLogs = parts.syncLogs();
        this.metrics = metrics;
        this.retention = retention;
    }

    /** What checkpoints are made of. */
    record Parts(
            Engine engine,
            PersonCache cache,
            PersonStateStore store,
            CheckpointFile files,
            DerivedWriter writer,
            Runnable syncLogs) {}

    /** Restores the engine from the last checkpoint and gives the offset up to which it holds the log, −1 for none. */
    long restore() {
        CheckpointMeta meta = CheckpointMeta.of(store.get(CheckpointMeta.KEY));
        if (meta == null) {
            return -1;
        }
        files.restore(meta.snapshot(), engine);
        erasure = meta.erasure();
        number = numberOf(meta.snapshot());
        return store.checkpoint();
    }

    long erasure() {
        return erasure;
    }

    void erased(long erasureNumber) {
        erasure = erasureNumber;
    }

    boolean idle() {
        return pending == null && !writing;
    }

    /** Begins a checkpoint at the offset; {@code done} completes when it is on disk. */
    void begin(long offset, CompletableFuture<Void> done) {
        long start = System.nanoTime();
        Snapshot snapshot;
        try {
            snapshot = engine.copy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cache.freeze();
        metrics.snapshot(System.nanoTime() - start);
        String name = "snapshot-%d-%d.bin".formatted(offset, ++number);
        pending = new Pending(offset, name, snapshot, erasure, done);
    }

    /** Does a small part of the work; {@code retired} is told who left memory. Gives whether there was any. */
    boolean work(Consumer<List<String>> retired) throws InterruptedException {
        if (written) {
            written = false;
            writing = false;
            retired.accept(cache.evict());
            return true;
        }
        if (pending == null) {
            return false;
        }
        cache.saveSome(SAVED_AT_ONCE);
        if (!cache.checkpointing()) {
            Pending ready = pending;
            pending = null;
            writing = true;
            PersonCache.Saved saved = cache.takeSaved();
            writer.put(() -> write(ready, saved));
        }
        return true;
    }

    private void write(Pending ready, PersonCache.Saved saved) {
        try {
            // Interactions before the checkpoint are not derived again: they have to be on stable storage, too.
            syncLogs.run();
            files.write(ready.name(), ready.snapshot());
            Map<String, byte[]> changed = new HashMap<>(saved.changed());
            changed.put(CheckpointMeta.KEY, new CheckpointMeta(ready.name(), ready.erasure()).toBytes());
            store.checkpoint(ready.offset(), changed, saved.removed());
            files.keepOnly(ready.name());
            retention.apply(ready.offset());
            ready.done().complete(null);
            written = true;
        } catch (RuntimeException e) {
            // The last checkpoint stands, and the log is still whole; but the saved states are lost to the next one.
            ready.done().completeExceptionally(e);
            throw e;
        }
    }

    private static long numberOf(String snapshot) {
        return Long.parseLong(snapshot.substring(snapshot.lastIndexOf('-') + 1, snapshot.lastIndexOf('.')));
    }

    /** What may go from the log once a checkpoint covers it. */
    interface Retention {
        void apply(long checkpointOffset);
    }

    private record Pending(long offset, String name, Snapshot snapshot, long erasure, CompletableFuture<Void> done) {}
}
