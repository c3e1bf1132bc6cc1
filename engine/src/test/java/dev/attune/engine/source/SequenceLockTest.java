package dev.attune.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SequenceLockTest {
    private static final int WIDTH = 16;

    private final SequenceLock lock = new SequenceLock();
    private long[] values = new long[WIDTH];

    @Test
    void readersNeverSeeHalfAChange() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong torn = new AtomicLong();
        AtomicLong reads = new AtomicLong();
        Thread[] readers = {reader(done, torn, reads), reader(done, torn, reads)};
        for (Thread reader : readers) {
            reader.start();
        }
        for (long n = 1; n <= 300_000 || reads.get() < 1_000; n++) {
            write(n);
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(torn.get()).isZero();
        assertThat(reads.get()).isPositive();
    }

    private void write(long value) {
        lock.beginWrite();
        if (value % 64 == 0) {
            values = new long[WIDTH];
        }
        for (int n = 0; n < WIDTH; n++) {
            values[n] = value;
        }
        lock.endWrite();
    }

    private Thread reader(AtomicBoolean done, AtomicLong torn, AtomicLong reads) {
        return new Thread(() -> {
            long[] copy = new long[WIDTH];
            long last = 0;
            while (!done.get()) {
                int seen = lock.beginRead();
                System.arraycopy(values, 0, copy, 0, WIDTH);
                if (lock.validate(seen)) {
                    torn.addAndGet(isTorn(copy) || copy[0] < last ? 1 : 0);
                    last = copy[0];
                    reads.incrementAndGet();
                }
            }
        });
    }

    private static boolean isTorn(long[] copy) {
        for (long value : copy) {
            if (value != copy[0]) {
                return true;
            }
        }
        return false;
    }
}
