package dev.attune.node.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Tells collectors what the learner made of their events. A collector waits (for a bounded time) until the learner has
 * passed its last offset; then it knows which of its events were duplicates, and a list asked for next shows the
 * effect of what was acknowledged.
 */
public final class Verdicts {
    private static final int REMEMBERED = 65_536;

    private final PriorityQueue<Waiter> waiters = new PriorityQueue<>(Comparator.comparingLong(Waiter::offset));
    private final TreeSet<Long> duplicates = new TreeSet<>();
    private long position = -1;

    /** Completes with true when the learner is at or past the offset, with false when that takes too long. */
    public CompletableFuture<Boolean> passed(long offset, long withinMillis) {
        CompletableFuture<Boolean> future = new CompletableFuture<>();
        synchronized (this) {
            if (offset <= position) {
                future.complete(true);
                return future;
            }
            waiters.add(new Waiter(offset, future));
        }
        return future.completeOnTimeout(false, withinMillis, TimeUnit.MILLISECONDS);
    }

    /** Whether the event at the offset was a duplicate; known for the last 65,536 duplicates that the learner passed. */
    public synchronized boolean duplicate(long offset) {
        return duplicates.contains(offset);
    }

    synchronized void foundDuplicate(long offset) {
        duplicates.add(offset);
        if (duplicates.size() > REMEMBERED) {
            duplicates.pollFirst();
        }
    }

    /** The learner has published everything up to the offset. Futures complete on the learner's thread, outside the lock. */
    void advance(long offset) {
        List<Waiter> done = new ArrayList<>();
        synchronized (this) {
            position = offset;
            while (!waiters.isEmpty() && waiters.element().offset() <= offset) {
                done.add(waiters.remove());
            }
        }
        for (Waiter waiter : done) {
            waiter.future().complete(true);
        }
    }

    private record Waiter(long offset, CompletableFuture<Boolean> future) {}
}
