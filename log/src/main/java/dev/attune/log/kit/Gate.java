package dev.attune.log.kit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds up whoever comes until it is opened, and counts them. */
final class Gate implements Runnable {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);
    private final AtomicInteger arrivals = new AtomicInteger();

    @Override
    public void run() {
        arrivals.incrementAndGet();
        arrived.countDown();
        await(opened, "gate");
    }

    void awaitArrival() {
        await(arrived, "arrival at the gate");
    }

    void open() {
        opened.countDown();
    }

    int arrivals() {
        return arrivals.get();
    }

    private static void await(CountDownLatch latch, String what) {
        try {
            Check.that(latch.await(30, TimeUnit.SECONDS), what + ": waited 30 s (expected: less)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(what + ": interrupted", e);
        }
    }
}
