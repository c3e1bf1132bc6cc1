package dev.attune.text;

import dev.attune.engine.catalog.Item;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the text vectors of items on a thread of its own and hands them over, for example to
 * {@code Content::setTextVector}. Nobody waits for it: {@link #offer} says when there is no room, and the item does
 * without its vector until it is offered again.
 *
 * <p>An item that is offered again before its turn has two turns; the later text wins, as there is one thread.
 */
public final class TextVectors implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TextVectors.class);
    private static final int LONGEST = 2_000;
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final TextModel model;
    private final Sink sink;
    private final BlockingQueue<Waiting> queue;
    private final Thread thread;
    private volatile boolean closed;
    private volatile long made;
    private volatile long failed;

    /** Takes a vector; called on the thread of the vectors. */
    @FunctionalInterface
    public interface Sink {
        /** @param vector null when the item has no text any more */
        void take(int item, float @Nullable [] vector);
    }

    /**
     * Starts the thread.
     *
     * @param capacity most items that wait
     */
    public TextVectors(TextModel model, Sink sink, int capacity) {
        this.model = model;
        this.sink = sink;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.thread = new Thread(this::run, "text-vectors");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** The text of an item that is worth a vector: title, then text, cut where the model stops reading; null: none. */
    public static @Nullable String textOf(Item item) {
        String title = item.title() == null ? "" : item.title();
        String text = item.text() == null ? "" : item.text();
        String both = (title + "\n" + text).strip();
        return both.isEmpty() ? null : both.substring(0, Math.min(both.length(), LONGEST));
    }

    /**
     * Puts an item into the queue.
     *
     * @param item its dense index
     * @param text {@link #textOf} it
     * @return false when the queue is full or closed: nothing was taken
     */
    public boolean offer(int item, @Nullable String text) {
        return !closed && queue.offer(new Waiting(item, text));
    }

    /** How many items wait. */
    public int waiting() {
        return queue.size();
    }

    /** How many items were given their vectors, or relieved of them. */
    public long made() {
        return made;
    }

    /** How many texts the model failed on. */
    public long failed() {
        return failed;
    }

    /** Stops after the item that is at work; what waits is dropped. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed) {
                Waiting next = queue.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    make(next);
                }
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread
    private void make(Waiting next) {
        try {
            sink.take(next.item, next.text == null ? null : model.vector(next.text));
            made++;
        } catch (RuntimeException e) {
            if (failed++ == 0) {
                LOG.warn("text of item {} has no vector; further ones are counted only", next.item, e);
            }
        }
    }

    private record Waiting(int item, @Nullable String text) {}
}
