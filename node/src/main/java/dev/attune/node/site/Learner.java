package dev.attune.node.site;

import dev.attune.engine.Engine;
import dev.attune.engine.event.Event;
import dev.attune.engine.profile.Profile;
import dev.attune.log.EventLog;
import dev.attune.log.LogCursor;
import dev.attune.log.LogRecord;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that owns the site's engine. It reads the log in order, applies what is there, publishes the new
 * profiles, tells the listener, and goes on: batches form by draining, never by a timer.
 */
final class Learner implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Learner.class);
    private static final int DRAINED_AT_ONCE = 128;
    private static final Duration IDLE = Duration.ofMillis(20);

    private final Engine engine;
    private final EventLog log;
    private final LearnerBatch batch;
    private final LearnerMetrics metrics;
    private final Publication publication;
    private final Checkpoints checkpoints;
    private final CheckpointRule rule;
    private final LongConsumer siteTime;
    private final ArrayBlockingQueue<Runnable> commands = new ArrayBlockingQueue<>(64);
    private long applied;
    private volatile long position;
    private volatile boolean running = true;

    Learner(Parts parts, LearnerMetrics metrics, CheckpointRule rule, long from) {
        this.engine = parts.engine();
        this.log = parts.log();
        this.batch = parts.batch();
        this.publication = parts.publication();
        this.checkpoints = parts.checkpoints();
        this.siteTime = parts.siteTime();
        this.metrics = metrics;
        this.rule = rule;
        this.applied = from;
        this.position = from;
        metrics.gauge("attune.learner.lag", "acknowledged entries that are not learned yet", this, Learner::lag);
    }

    /** What a learner works with. */
    record Parts(
            Engine engine,
            EventLog log,
            LearnerBatch batch,
            Publication publication,
            Checkpoints checkpoints,
            LongConsumer siteTime) {}

    /** Offset of the last entry that is learned and published. Any thread. */
    long position() {
        return position;
    }

    /** Entries on the log that are not learned yet. Any thread. */
    long lag() {
        return Math.max(0, log.endOffset() - 1 - position);
    }

    /** Runs a command between two entries, on the learner's thread. */
    void submit(Runnable command) throws InterruptedException {
        commands.put(command);
    }

    /** Begins a checkpoint of all that is applied now. Learner's thread only. */
    void checkpoint(CompletableFuture<Void> done) {
        checkpoints.begin(applied, done);
        rule.begun();
    }

    boolean checkpointIdle() {
        return checkpoints.idle();
    }

    void stop() {
        running = false;
    }

    @Override
    public void run() {
        try (LogCursor cursor = log.read(applied + 1)) {
            while (running) {
                step(cursor);
            }
            finish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the learner stopped; the node answers from what was learned and says stale", e);
        }
    }

    private void step(LogCursor cursor) throws InterruptedException {
        int drained = drain(cursor);
        if (drained > 0) {
            publish();
        }
        publication.handOld();
        runCommands();
        boolean worked = checkpoints.work(publication::retire);
        if (checkpoints.idle() && rule.due(publication.dirtyPeople())) {
            // The store must hold the newest profiles of everybody who may leave memory after the checkpoint.
            publication.hand();
            checkpoint(new CompletableFuture<>());
        }
        if (drained == 0 && !worked) {
            log.awaitBeyond(applied + 1, IDLE);
        }
    }

    private int drain(LogCursor cursor) {
        int drained = 0;
        LogRecord next;
        while (drained < DRAINED_AT_ONCE && (next = cursor.next()) != null) {
            apply(next);
            drained++;
        }
        return drained;
    }

    private void apply(LogRecord next) {
        long start = System.nanoTime();
        batch.begin(next.entry() instanceof Event event ? event : null);
        try {
            engine.apply(next.offset(), next.entry(), batch);
        } catch (RuntimeException e) {
            metrics.failed();
            LOG.error("the entry at offset {} was passed over", next.offset(), e);
        }
        applied = next.offset();
        rule.applied();
        metrics.applied(System.nanoTime() - start);
    }

    private void publish() throws InterruptedException {
        long start = System.nanoTime();
        siteTime.accept(engine.siteTime());
        List<Profile> profiles = batch.takeProfiles();
        publication.show(profiles);
        // Whoever reads a position sees at least the profiles of that position.
        position = applied;
        publication.announce(batch, applied);
        metrics.published(System.nanoTime() - start);
    }

    private void runCommands() {
        // Only what is there now: a command that has to wait puts itself at the end again.
        for (int waiting = commands.size(); waiting > 0; waiting--) {
            Runnable command = commands.poll();
            if (command != null) {
                command.run();
            }
        }
    }

    /** An orderly stop: all that is learned becomes a checkpoint. */
    private void finish() throws InterruptedException {
        publication.hand();
        while (!checkpoints.idle()) {
            checkpoints.work(publication::retire);
            Thread.onSpinWait();
        }
        checkpoint(new CompletableFuture<>());
        while (!checkpoints.idle()) {
            checkpoints.work(publication::retire);
            Thread.onSpinWait();
        }
    }
}
