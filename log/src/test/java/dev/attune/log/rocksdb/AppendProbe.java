package dev.attune.log.rocksdb;

import dev.attune.engine.event.Entry;
import dev.attune.log.EventLog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What does an acknowledged append cost on this machine? Callers append and wait, one append after the other; for each
 * durability, number of callers and batch size: entries and appends a second and the time of one append. The first line
 * is the yardstick: a plain file, 256 bytes and one sync at a time.
 *
 * <pre>java -cp … dev.attune.log.rocksdb.AppendProbe [seconds per line, default 5]</pre>
 */
final class AppendProbe {
    private static final int[] CALLERS = {1, 16};
    private static final int[] BATCHES = {1, 100};

    private AppendProbe() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        plainFile(seconds);
        for (Durability durability : Durability.values()) {
            for (int callers : CALLERS) {
                line(durability, callers, seconds);
            }
        }
    }

    private static void plainFile(int seconds) throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (TestDirectory directory = new TestDirectory();
                FileChannel file = FileChannel.open(
                        directory.path().resolve("plain"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long before = System.nanoTime();
            long end = before + seconds * 1_000_000_000L;
            while (before < end) {
                file.write(ByteBuffer.allocate(256));
                file.force(false);
                long after = System.nanoTime();
                nanos.add(after - before);
                before = after;
            }
        }
        print("plain file, write and sync", sorted(nanos), 1, seconds);
    }

    private static void line(Durability durability, int callers, int seconds) throws Exception {
        for (int batch : BATCHES) {
            EmbeddedLogSettings settings = EmbeddedLogSettings.defaults().withDurability(durability);
            try (TestDirectory directory = new TestDirectory();
                    EmbeddedLog log = EmbeddedLog.open(directory.path(), settings)) {
                measure(log.events(), callers, batch, 1);
                long[] nanos = measure(log.events(), callers, batch, seconds);
                print(durability + ", " + callers + " callers, batches of " + batch, nanos, batch, seconds);
            }
        }
    }

    /** Times of all appends, rising, ns. */
    private static long[] measure(EventLog log, int callers, int batch, int seconds) throws Exception {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < batch; i++) {
            entries.add(Shop.event(Shop.person(i), i));
        }
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            return sorted(start(pool, log, entries, callers, seconds));
        } finally {
            pool.shutdown();
        }
    }

    private static List<Future<List<Long>>> start(
            ExecutorService pool, EventLog log, List<Entry> entries, int callers, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Future<List<Long>>> running = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            running.add(pool.submit(() -> appendUntil(end, log, entries)));
        }
        return running;
    }

    private static List<Long> appendUntil(long end, EventLog log, List<Entry> entries) {
        List<Long> nanos = new ArrayList<>();
        long before = System.nanoTime();
        while (before < end) {
            log.append(entries).join();
            long after = System.nanoTime();
            nanos.add(after - before);
            before = after;
        }
        return nanos;
    }

    private static long[] sorted(List<Future<List<Long>>> running) throws ExecutionException, InterruptedException {
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> each : running) {
            all.addAll(each.get());
        }
        return sorted(all);
    }

    private static long[] sorted(Collection<Long> all) {
        return all.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static void print(String what, long[] nanos, int batch, int seconds) {
        System.out.printf(
                "%-32s %9.0f entries/s %8.0f appends/s   p50 %7.3f ms   p99 %7.3f ms%n",
                what,
                (double) nanos.length * batch / seconds,
                (double) nanos.length / seconds,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6);
    }
}
