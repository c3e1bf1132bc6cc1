package dev.attune.log.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.event.Entry;
import dev.attune.log.LogCursor;
import dev.attune.log.LogRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Appenders, a reader of the tail and a remover at once. */
class StressTest {
    private static final int APPENDERS = 4;
    private static final int APPENDS = 400;
    private static final int APPENDS_A_LEAVER = 80;
    private static final int LEAVERS = APPENDERS * APPENDS / APPENDS_A_LEAVER;
    private static final int TOTAL = APPENDERS * APPENDS * 3;

    @AutoClose
    private final TestDirectory directory = new TestDirectory();

    private final BlockingQueue<String> leaving = new LinkedBlockingQueue<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    @Test
    void removalsDisturbNeitherAppendersNorReaders() throws Exception {
        EmbeddedLogSettings settings = EmbeddedLogSettings.defaults().withCompressed(false);
        try (EmbeddedLog log = EmbeddedLog.open(directory.path(), settings)) {
            List<LogRecord> followed = run(log);
            List<LogRecord> replayed = replay(log);
            assertThat(log.events().endOffset()).isEqualTo(TOTAL);
            checkStayers(replayed);
            assertThat(replayed).hasSize(APPENDERS * APPENDS * 2);
            assertThat(followed).containsAll(replayed);
            assertThat(needles().inFiles(directory.path())).isEmpty();
        }
        assertThat(needles().inFiles(directory.path())).isEmpty();
        try (EmbeddedLog log = EmbeddedLog.open(directory.path(), settings)) {
            checkStayers(replay(log));
        }
    }

    private List<LogRecord> run(EmbeddedLog log) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            List<Future<?>> others = new ArrayList<>();
            for (int i = 0; i < APPENDERS; i++) {
                others.add(pool.submit(appender(log, i)));
            }
            others.add(pool.submit(remover(log)));
            Future<List<LogRecord>> reader = pool.submit(() -> follow(log));
            for (Future<?> each : others) {
                each.get(120, TimeUnit.SECONDS);
            }
            return reader.get(120, TimeUnit.SECONDS);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Each append: two events of somebody who stays, around one of somebody who will leave. */
    private Callable<Void> appender(EmbeddedLog log, int appender) {
        return () -> {
            for (int i = 0; i < APPENDS; i++) {
                String leaver = Shop.person(appender * APPENDS + i / APPENDS_A_LEAVER);
                Entry before = Shop.event(stayer(appender), 2L * i);
                Entry after = Shop.event(stayer(appender), 2L * i + 1);
                long first = log.events()
                        .append(List.of(before, Shop.event(leaver, i), after))
                        .join()
                        .first();
                log.interactions().put(List.of(Shop.interaction(first + 1, leaver)));
                log.lists().put(List.of(Shop.list(first + 1, leaver)));
                if (i % APPENDS_A_LEAVER == APPENDS_A_LEAVER - 1) {
                    leaving.add(leaver);
                }
            }
            return null;
        };
    }

    private Callable<Void> remover(EmbeddedLog log) {
        return () -> {
            for (int i = 0; i < LEAVERS; i++) {
                String leaver = leaving.take();
                assertThat(log.events().removePerson(leaver)).isEqualTo(APPENDS_A_LEAVER);
                gone.add(leaver);
                assertThat(log.interactions().removePerson(leaver)).isEqualTo(APPENDS_A_LEAVER);
                assertThat(log.lists().removePerson(leaver)).isEqualTo(APPENDS_A_LEAVER);
                assertThat(log.events().offsetsOf(leaver)).isEmpty();
            }
            return null;
        };
    }

    private List<LogRecord> follow(EmbeddedLog log) throws InterruptedException {
        List<LogRecord> records = new ArrayList<>();
        long next = 0;
        try (LogCursor cursor = log.events().read(0)) {
            while (next < TOTAL) {
                long end = log.events().awaitBeyond(next, Duration.ofSeconds(60));
                Set<String> goneBefore = Set.copyOf(gone);
                LogRecord record = cursor.next();
                if (record == null) {
                    next = end;
                    continue;
                }
                assertThat(record.offset()).isGreaterThanOrEqualTo(next);
                assertThat(goneBefore).doesNotContain(record.entry().key());
                next = record.offset() + 1;
                records.add(record);
            }
        }
        return records;
    }

    private static void checkStayers(List<LogRecord> records) {
        Map<String, Integer> next = new HashMap<>();
        for (LogRecord record : records) {
            String person = record.entry().key();
            int number = next.merge(person, 1, Integer::sum) - 1;
            assertThat(record.entry()).isEqualTo(Shop.event(person, number));
        }
        assertThat(next).hasSize(APPENDERS).containsValue(2 * APPENDS);
    }

    private static List<LogRecord> replay(EmbeddedLog log) {
        List<LogRecord> records = new ArrayList<>();
        try (LogCursor cursor = log.events().read(0)) {
            for (LogRecord record = cursor.next(); record != null; record = cursor.next()) {
                records.add(record);
            }
        }
        return records;
    }

    private Haystack needles() {
        Haystack needles = new Haystack();
        for (String leaver : gone) {
            needles.lookFor(leaver).lookFor(Shop.ownItem(leaver)).lookFor(Keys.hash(leaver));
        }
        return needles;
    }

    private static String stayer(int appender) {
        return "stayer-" + appender;
    }
}
