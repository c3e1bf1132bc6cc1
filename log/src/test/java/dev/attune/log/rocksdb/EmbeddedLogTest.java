package dev.attune.log.rocksdb;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.log.EventLog.Appended;
import dev.attune.log.LogCursor;
import dev.attune.log.LogRecord;
import dev.attune.log.LogStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class EmbeddedLogTest {
    @AutoClose
    private final TestDirectory directory = new TestDirectory();

    @Test
    void whatWasAppendedIsWrittenBeforeTheLogIsClosed() {
        List<CompletableFuture<Appended>> appends = new ArrayList<>();
        EmbeddedLog log = open();
        for (int i = 0; i < 500; i++) {
            appends.add(log.events().append(List.of(Shop.event("ann", i))));
        }
        log.close();
        assertThat(appends).allMatch(append -> append.isDone() && !append.isCompletedExceptionally());
        try (EmbeddedLog again = open()) {
            assertThat(again.events().offsetsOf("ann")).hasSize(500);
        }
    }

    @Test
    void everyUseOfAClosedLogIsRefusedAndNoneCrashes() {
        EmbeddedLog log = open();
        LogCursor cursor = log.events().read(0);
        log.events().append(List.of(Shop.event("ann", 1))).join();
        log.close();
        log.close();
        assertThatThrownBy(
                        () -> log.events().append(List.of(Shop.event("ann", 2))).join())
                .hasMessageContaining("closed");
        assertThatThrownBy(cursor::next).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> log.interactions().put(List.of(Shop.interaction(1, "ann"))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> log.lists().get("x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> log.events().removePerson("ann")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(log::sync).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDirectoryIsOpenOnce() {
        try (EmbeddedLog log = open()) {
            assertThat(log.events().endOffset()).isZero();
            assertThatThrownBy(this::open).isInstanceOf(LogStorageException.class);
        }
    }

    @Test
    void anAppendOfNothingOrOfMoreThanEverFitsIsAMistakeOfTheCaller() {
        try (EmbeddedLog log = open()) {
            assertThatIllegalArgumentException().isThrownBy(() -> log.events().append(List.of()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> log.events().append(Collections.nCopies(65_537, Shop.event("ann", 1))))
                    .withMessage("entries: 65537 (expected: 1 to 65536)");
        }
    }

    @Test
    void nothingIsAcknowledgedAfterAFailedSync() {
        Runnable failing = () -> {
            throw new LogStorageException("disk: gone");
        };
        try (EmbeddedLog log =
                EmbeddedLog.open(directory.path(), EmbeddedLogSettings.defaults(), new Seam(failing, null))) {
            for (int i = 0; i < 2; i++) {
                CompletableFuture<Appended> append = log.events().append(List.of(Shop.event("ann", i)));
                assertThatThrownBy(append::join).hasMessageContaining("disk: gone");
            }
            assertThat(log.events().endOffset()).isZero();
            assertThat(log.events().read(0).next()).isNull();
        }
    }

    @Test
    void droppedRecordsGiveTheirSpaceBack() throws IOException {
        EmbeddedLogSettings plain = EmbeddedLogSettings.defaults().withCompressed(false);
        try (EmbeddedLog log = EmbeddedLog.open(directory.path(), plain)) {
            for (int from = 0; from < 100_000; from += 1_000) {
                append(log, from, from + 1_000);
            }
            long before = tableBytes();
            log.events().dropBefore(90_000);
            log.interactions().dropBefore(90_000);
            log.lists().dropBefore(Shop.TIME + 90_000 * 60_000L);
            assertThat(before).isGreaterThan(20L << 20);
            assertThat(tableBytes()).isLessThan(before / 5);
            assertThat(log.events().read(0).next()).isEqualTo(new LogRecord(90_000, Shop.event("ann", 90_000)));
            assertThat(log.interactions().read(0, 1)).containsExactly(Shop.interaction(90_000, "ann"));
        }
    }

    @Test
    void droppingThatWasCutShortIsFinishedAtTheNextStart() {
        byte[] note = "drop-interactions".getBytes(US_ASCII);
        try (EmbeddedLog log = open()) {
            append(log, 0, 10);
            Database database = log.database();
            database.write(batch -> batch.put(database.handle(Column.META), note, Keys.number(5)));
        }
        try (EmbeddedLog log = open()) {
            assertThat(log.interactions().read(0, 1)).containsExactly(Shop.interaction(5, "ann"));
            assertThat(log.database().holds(Column.META, note)).isFalse();
        }
    }

    @Test
    void whatWasDroppedIsOutOfEveryFileAfterTheNextRemoval() {
        EmbeddedLogSettings plain = EmbeddedLogSettings.defaults().withCompressed(false);
        try (EmbeddedLog log = EmbeddedLog.open(directory.path(), plain)) {
            log.events()
                    .append(List.of(Shop.event("leaver", 0), Shop.event("ann", 1)))
                    .join();
            log.events().dropBefore(1);
            assertThat(log.events().removePerson("leaver")).isZero();
            Haystack needles = new Haystack().lookFor("leaver").lookFor(Keys.hash("leaver"));
            assertThat(needles.inFiles(directory.path())).isEmpty();
        }
    }

    @Test
    void aLogOfAnUnknownLayoutIsRefused() {
        open().close();
        try (Database database = Database.open(directory.path(), EmbeddedLogSettings.defaults(), null)) {
            database.write(
                    batch -> batch.put(database.handle(Column.META), "layout".getBytes(US_ASCII), Keys.number(2)));
        }
        assertThatThrownBy(this::open).hasMessageEndingWith("layout version 2 (expected: 1)");
    }

    private EmbeddedLog open() {
        return EmbeddedLog.open(directory.path(), EmbeddedLogSettings.defaults());
    }

    private static void append(EmbeddedLog log, int from, int to) {
        for (int i = from; i < to; i++) {
            CompletableFuture<Appended> append = log.events().append(List.of(Shop.event("ann", i)));
            log.interactions().put(List.of(Shop.interaction(i, "ann")));
            log.lists().put(List.of(Shop.list(i, "ann")));
            if (i == to - 1) {
                append.join();
            }
        }
    }

    private long tableBytes() throws IOException {
        try (Stream<Path> files = Files.list(directory.path())) {
            return files.filter(file -> file.toString().endsWith(".sst"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
