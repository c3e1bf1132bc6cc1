package dev.attune.store.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.store.behaviour.BehaviourStore.Dimension;
import dev.attune.store.kit.BehaviourSamples;
import dev.attune.store.kit.FileSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DuckBehaviourStoreTest {
    private static final String ERASED = "k1-c4ca4238a0b923820dcc509a6f75849b";
    private static final String ALSO_ERASED = "k1-eccbc87e4b5ce2fe28308fd9f2a7baf3";

    @TempDir
    Path directory;

    @Test
    void leavesNoTraceInAnyFile_andNoRowInTheReopenedFile() throws Exception {
        try (DuckBehaviourStore store = DuckBehaviourStore.openUncompressed(directory)) {
            fill(store);
            // Freed blocks hold what was in them: dropped rows must go from the file as well.
            store.dropBefore(20_000);
            assertThat(traces(ERASED)).isNotEmpty();
            long start = System.nanoTime();
            assertThat(store.removePeople(Set.of(ERASED, ALSO_ERASED))).isEqualTo(80_000 / 50);
            System.out.printf("erasing from 80,000 rows: %d ms%n", (System.nanoTime() - start) / 1_000_000);
            assertThat(traces(ERASED)).isEmpty();
            assertThat(traces(ALSO_ERASED)).isEmpty();
        }
        assertThat(traces(ERASED)).isEmpty();
        assertThat(rowsInFile("person IN ('" + ERASED + "', '" + ALSO_ERASED + "')"))
                .isZero();
        assertThat(rowsInFile("true")).isEqualTo(80_000 - 80_000 / 50);
    }

    @Test
    void erasesFromACompressedFile() throws Exception {
        try (DuckBehaviourStore store = DuckBehaviourStore.open(directory)) {
            fill(store);
            assertThat(store.removePerson(ERASED)).isEqualTo(1_000);
            assertThat(traces(ERASED)).isEmpty();
        }
        assertThat(rowsInFile("person = '" + ERASED + "'")).isZero();
        assertThat(rowsInFile("true")).isEqualTo(99_000);
    }

    @Test
    void isOneFileAndAtMostItsLog() throws IOException {
        try (DuckBehaviourStore store = DuckBehaviourStore.open(directory)) {
            fill(store);
            store.removePerson(ERASED);
            assertThat(names()).isSubsetOf("behaviour.duckdb", "behaviour.duckdb.wal", "spill");
        }
        assertThat(names()).isSubsetOf("behaviour.duckdb", "spill");
    }

    @Test
    void clearsAwayWhatAKilledErasureLeft() throws IOException {
        Files.createDirectories(directory.resolve("spill"));
        for (String left : List.of("fresh.duckdb", "fresh.duckdb.wal", "spill/part.tmp")) {
            Files.writeString(directory.resolve(left), "rows of " + ERASED);
        }
        try (DuckBehaviourStore store = DuckBehaviourStore.open(directory)) {
            assertThat(traces(ERASED)).isEmpty();
            assertThat(store.lastOffset()).isEqualTo(-1);
        }
    }

    @Test
    void opensBelowAnyPath() {
        Path odd = directory.resolve("it's a \"path\" ü");
        try (DuckBehaviourStore store = DuckBehaviourStore.open(odd)) {
            store.append(new BehaviourSamples(1).next(10));
            store.removePerson("person-1");
            assertThat(store.lastOffset()).isPositive();
        }
    }

    @Test
    void refusesAnotherFormat() throws Exception {
        DuckBehaviourStore.open(directory).close();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE progress SET format = 2");
        }
        assertThatThrownBy(() -> DuckBehaviourStore.open(directory)).hasMessage("format: 2 (expected: 1)");
        assertThatThrownBy(() -> DuckBehaviourStore.open(directory)).hasMessage("format: 2 (expected: 1)");
    }

    @Test
    void refusesEveryUse_onceClosed() {
        DuckBehaviourStore store = DuckBehaviourStore.open(directory);
        store.close();
        store.close();
        assertThatThrownBy(() -> store.recent("p", 1)).hasMessage("store: closed (expected: open)");
        assertThatThrownBy(() -> store.append(new BehaviourSamples(1).next(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.removePerson("p")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesTextThatIsNoUnicode() {
        try (DuckBehaviourStore store = DuckBehaviourStore.open(directory)) {
            store.append(List.of(row(0, "p", "half \ud83d of a pair"), row(1, "p", "nul \u0000 inside")));
            assertThat(store.recent("p", 9)).hasSize(2);
        }
    }

    @Test
    void answersWithinLittleMemory() {
        try (DuckBehaviourStore store = DuckBehaviourStore.open(directory, 64)) {
            fill(store);
            assertThat(store.top(Dimension.SESSION, 0, Long.MAX_VALUE, null, 5)).hasSize(5);
        }
        assertThatThrownBy(() -> DuckBehaviourStore.open(directory, 8)).hasMessage("memory: 8 MiB (expected: >= 64)");
    }

    /** 100,000 rows, each hundredth of one or the other. */
    private static void fill(DuckBehaviourStore store) {
        for (int first = 0; first < 100_000; first += 5_000) {
            List<Behaviour> batch = new ArrayList<>();
            for (int offset = first; offset < first + 5_000; offset++) {
                String person = switch (offset % 100) {
                    case 0 -> ERASED;
                    case 50 -> ALSO_ERASED;
                    default -> "other-" + offset % 777;
                };
                batch.add(row(offset, person, "item-" + offset % 1_000));
            }
            store.append(batch);
        }
    }

    private static Behaviour row(long offset, String person, String item) {
        return new Behaviour(
                offset,
                offset,
                person,
                "s" + offset / 7,
                "view",
                item,
                List.of("c" + offset % 5),
                1,
                Double.NaN,
                "phone",
                null,
                null,
                0);
    }

    private List<Path> traces(String person) {
        return FileSearch.holding(directory, person.getBytes(UTF_8));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("behaviour.duckdb"));
    }

    private long rowsInFile(String condition) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM behaviour WHERE " + condition)) {
            count.next();
            return count.getLong(1);
        }
    }
}
