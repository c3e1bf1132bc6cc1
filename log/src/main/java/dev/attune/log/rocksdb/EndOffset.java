package dev.attune.log.rocksdb;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The end of the durable log: moved on by the appender, awaited by readers. */
final class EndOffset {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long value;

    EndOffset(long value) {
        this.value = value;
    }

    long value() {
        return value;
    }

    void advance(long to) {
        lock.lock();
        try {
            value = to;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long awaitBeyond(long offset, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (value <= offset && left > 0) {
                left = moved.awaitNanos(left);
            }
            return value;
        } finally {
            lock.unlock();
        }
    }
}
