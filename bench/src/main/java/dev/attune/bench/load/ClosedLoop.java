package dev.attune.bench.load;

import java.util.function.Supplier;

/**
 * Workers that each send the next request when the last one is answered. The rate follows the server, so latencies say
 * what a patient client sees, not what visitors feel; that is what an open loop is for. On the event loop alone, but for
 * {@link #stop}.
 */
public final class ClosedLoop {
    private static final long PAUSE_MILLIS = 50;

    private final LoadClient client;
    private final Supplier<byte[]> bodies;
    private final Listener listener;
    private volatile boolean running = true;
    private int busy;

    public ClosedLoop(LoadClient client, Supplier<byte[]> bodies, Listener listener) {
        this.client = client;
        this.bodies = bodies;
        this.listener = listener;
    }

    /** Hears of every answer. */
    @FunctionalInterface
    public interface Listener {
        /** @param sent {@link System#nanoTime} before the request */
        void answered(long sent, Answer answer);
    }

    /** Starts so many workers. */
    public void start(int workers) {
        for (int i = 0; i < workers; i++) {
            busy++;
            next();
        }
    }

    /** No further requests. */
    public void stop() {
        running = false;
    }

    /** Workers whose last request is not answered yet. */
    public int busy() {
        return busy;
    }

    private void next() {
        if (!running) {
            busy--;
            return;
        }
        byte[] body = bodies.get();
        long sent = System.nanoTime();
        client.send(body, answer -> {
            listener.answered(sent, answer);
            if (answer.status() == 200) {
                next();
            } else {
                // An overloaded or dead server is not helped by asking at once.
                client.later(PAUSE_MILLIS, this::next);
            }
        });
    }
}
