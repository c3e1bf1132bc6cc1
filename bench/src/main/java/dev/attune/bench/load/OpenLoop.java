package dev.attune.bench.load;

import java.util.concurrent.locks.LockSupport;

/** Calls at times that were fixed in advance. A late call is made at once and keeps its intended time. */
public final class OpenLoop {
    private final long[] times;

    /** @param times ns after the start, ascending */
    public OpenLoop(long[] times) {
        this.times = times.clone();
    }

    /** What happens at each time. */
    @FunctionalInterface
    public interface Call {
        /** @param intended {@link System#nanoTime} at which this was to be called */
        void at(int index, long intended);
    }

    /** Runs on the caller's thread until the last call is made. */
    public void run(long start, Call call) throws InterruptedException {
        for (int i = 0; i < times.length; i++) {
            long intended = start + times[i];
            awaitTime(intended);
            call.at(i, intended);
        }
    }

    private static void awaitTime(long intended) throws InterruptedException {
        long left;
        while ((left = intended - System.nanoTime()) > 0) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
