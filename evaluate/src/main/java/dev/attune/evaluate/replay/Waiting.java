package dev.attune.evaluate.replay;

import java.util.concurrent.TimeUnit;

/** Time as the replay spends it; a test brings its own. */
public interface Waiting {
    /** Elapsed time in ns, from any origin. */
    long nanoTime();

    /** Lets so much time pass. */
    void pause(long nanos) throws InterruptedException;

    /** Real time. */
    static Waiting real() {
        return new Waiting() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public void pause(long nanos) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(nanos);
            }
        };
    }
}
