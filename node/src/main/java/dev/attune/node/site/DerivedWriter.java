package dev.attune.node.site;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes what is derived from the log: profiles, interactions, behaviour, served lists,
 * checkpoints. Tasks run in order. The queue is bounded: the learner waits for it (its own input waits in the log),
 * request threads never do.
 */
final class DerivedWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DerivedWriter.class);

    private final ArrayBlockingQueue<Runnable> tasks = new ArrayBlockingQueue<>(256);
    private final Thread thread;
    private volatile boolean running = true;

    DerivedWriter(String site) {
        thread = new Thread(this::run, "attune-writer-" + site);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for room. */
    void put(Runnable task) throws InterruptedException {
        tasks.put(task);
    }

    /** Takes the task when there is room. */
    boolean offer(Runnable task) {
        return tasks.offer(task);
    }

    /** Whether nothing waits to be written. */
    boolean isIdle() {
        return tasks.isEmpty();
    }

    /** Completes when everything put before is written. */
    CompletableFuture<Void> flushed() throws InterruptedException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        put(() -> done.complete(null));
        return done;
    }

    private void run() {
        while (running || !tasks.isEmpty()) {
            try {
                Runnable task = tasks.poll(200, TimeUnit.MILLISECONDS);
                if (task != null) {
                    task.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("a derived write failed; it is derived again from the log after a restart", e);
            }
        }
    }

    /** Writes what is waiting, then stops. */
    @Override
    public void close() {
        running = false;
        try {
            thread.join(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
