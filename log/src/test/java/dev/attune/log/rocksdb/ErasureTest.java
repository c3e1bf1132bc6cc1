package dev.attune.log.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.event.Entry;
import dev.attune.log.LogCursor;
import dev.attune.log.LogRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureTest {
    private static final int PEOPLE = 1_000;
    private static final int RECORDS = 20_000;
    private static final int BATCH = 50;

    private final List<String> byHash = IntStream.range(0, PEOPLE)
            .mapToObj(Shop::person)
            .sorted(Comparator.comparing(Keys::hash, Arrays::compareUnsigned))
            .toList();
    private final String lowest = byHash.get(0);
    private final String highest = byHash.get(PEOPLE - 1);
    private final List<String> removed = List.of(lowest, byHash.get(PEOPLE / 2), highest);
    private final List<Entry> entries = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noFileHoldsARemovedPersonAndTheRestReplays(boolean compressed) {
        try (TestDirectory directory = new TestDirectory()) {
            EmbeddedLogSettings settings = EmbeddedLogSettings.defaults().withCompressed(compressed);
            Haystack needles = needles(removed);
            draw();
            try (EmbeddedLog log = EmbeddedLog.open(directory.path(), settings)) {
                fill(log, 0, RECORDS / 2);
            }
            try (EmbeddedLog log = EmbeddedLog.open(directory.path(), settings)) {
                fill(log, RECORDS / 2, RECORDS);
                assertThat(needles.inFiles(directory.path())).isNotEmpty();
                LogCursor cursor = log.events().read(0);
                assertThat(cursor.next()).isNotNull();
                for (String person : removed) {
                    remove(person, log);
                    assertThat(needles(List.of(person)).inFiles(directory.path()))
                            .isEmpty();
                }
                assertThat(replayed(cursor)).isEqualTo(left(1));
            }
            assertThat(needles.inFiles(directory.path())).isEmpty();
            try (Database database = Database.open(directory.path(), settings, null)) {
                assertThat(needles.inRecords(database)).isEmpty();
            }
            try (EmbeddedLog log = EmbeddedLog.open(directory.path(), settings)) {
                checkRest(log);
            }
            assertThat(needles.inFiles(directory.path())).isEmpty();
        }
    }

    /** The person whose hash is lowest has the first record, the one whose hash is highest the last. */
    private void draw() {
        Random random = new Random(5);
        for (int i = 0; i < RECORDS; i++) {
            String person = byHash.get(random.nextInt(PEOPLE));
            person = i == 0 ? lowest : person;
            entries.add(Shop.event(i == RECORDS - 1 ? highest : person, i));
        }
    }

    private void fill(EmbeddedLog log, int from, int to) {
        for (int i = from; i < to; i += BATCH) {
            log.events().append(entries.subList(i, i + BATCH)).join();
            for (int at = i; at < i + BATCH; at++) {
                String person = entries.get(at).key();
                log.interactions().put(List.of(Shop.interaction(at, person)));
                if (at % 4 == 0) {
                    log.lists().put(List.of(Shop.list(at, person)));
                }
            }
        }
    }

    private static Haystack needles(List<String> people) {
        Haystack needles = new Haystack();
        for (String person : people) {
            needles.lookFor(person).lookFor(Shop.ownItem(person)).lookFor(Keys.hash(person));
        }
        return needles;
    }

    private void remove(String person, EmbeddedLog log) {
        long expected =
                entries.stream().filter(entry -> entry.key().equals(person)).count();
        assertThat(log.events().removePerson(person)).isEqualTo((int) expected);
        assertThat(log.interactions().removePerson(person)).isEqualTo((int) expected);
        assertThat(log.lists().removePerson(person)).isLessThan((int) expected);
    }

    private void checkRest(EmbeddedLog log) {
        try (LogCursor cursor = log.events().read(0)) {
            assertThat(replayed(cursor)).isEqualTo(left(0));
        }
        assertThat(log.events().endOffset()).isEqualTo(RECORDS);
        assertThat(log.interactions().read(0, RECORDS)).hasSize(left(0).size());
        String other = byHash.get(1);
        for (long offset : log.events().offsetsOf(other)) {
            assertThat(log.interactions().of(other)).contains(Shop.interaction(offset, other));
            assertThat(offset % 4 != 0
                            || log.lists().get(Shop.list(offset, other).id()) != null)
                    .isTrue();
        }
    }

    private List<LogRecord> left(int from) {
        Set<String> gone = new HashSet<>(removed);
        return IntStream.range(from, RECORDS)
                .filter(i -> !gone.contains(entries.get(i).key()))
                .mapToObj(i -> new LogRecord(i, entries.get(i)))
                .toList();
    }

    private static List<LogRecord> replayed(LogCursor cursor) {
        List<LogRecord> records = new ArrayList<>();
        for (LogRecord record = cursor.next(); record != null; record = cursor.next()) {
            records.add(record);
        }
        return records;
    }
}
