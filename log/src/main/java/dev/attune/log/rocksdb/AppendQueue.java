package dev.attune.log.rocksdb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Appends that wait for the appender, bounded by entries. An entry counts until its append is acknowledged. */
final class AppendQueue {
    private static final int GROUP_BYTES = 4 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<PendingAppend> waiting = new ArrayDeque<>();
    private final int capacity;
    private int entries;
    private boolean closed;

    AppendQueue(int capacity) {
        this.capacity = capacity;
    }

    int capacity() {
        return capacity;
    }

    /** Takes room for an append, before the work of encoding it. */
    Offer reserve(int count) {
        lock.lock();
        try {
            if (closed) {
                return Offer.CLOSED;
            }
            if (count > capacity - entries) {
                return Offer.FULL;
            }
            entries += count;
            return Offer.TAKEN;
        } finally {
            lock.unlock();
        }
    }

    /** Adds an append that has room; false when the queue was closed meanwhile. */
    boolean add(PendingAppend append) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            waiting.add(append);
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for appends and takes what is there, up to some megabytes (at least one append).
     *
     * @return the next group, empty when the queue is closed and nothing is left
     */
    List<PendingAppend> next() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            List<PendingAppend> group = new ArrayList<>();
            long bytes = 0;
            while (!waiting.isEmpty() && bytes < GROUP_BYTES) {
                PendingAppend append = waiting.remove();
                bytes += append.bytes();
                group.add(append);
            }
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** Gives room back. */
    void release(int count) {
        lock.lock();
        try {
            entries -= count;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more; what waits is still handed out. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What became of an append. */
    enum Offer {
        TAKEN,
        FULL,
        CLOSED
    }
}
