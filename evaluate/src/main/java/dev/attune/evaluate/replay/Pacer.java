package dev.attune.evaluate.replay;

/** Event time against real time: {@code speed} seconds of the record pass in one. Infinity is as fast as can be. */
final class Pacer {
    private final double speed;
    private final Waiting waiting;
    private boolean started;
    private long firstMs;
    private long startNanos;

    Pacer(double speed, Waiting waiting) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed: " + speed + " (expected: > 0)");
        }
        this.speed = speed;
        this.waiting = waiting;
    }

    /** Waits until an event of that time is due; the first one is due at once. */
    void await(long timeMs) throws InterruptedException {
        if (!started) {
            started = true;
            firstMs = timeMs;
            startNanos = waiting.nanoTime();
        }
        long left = untilDue(timeMs);
        if (left > 0) {
            waiting.pause(left);
        }
    }

    boolean isDue(long timeMs) {
        return untilDue(timeMs) <= 0;
    }

    private long untilDue(long timeMs) {
        long dueNanos = (long) ((timeMs - firstMs) * 1e6 / speed);
        return dueNanos - (waiting.nanoTime() - startNanos);
    }
}
