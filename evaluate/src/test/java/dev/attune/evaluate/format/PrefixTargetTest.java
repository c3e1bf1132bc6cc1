package dev.attune.evaluate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrefixTargetTest {
    private static final long DAY = 24L * 3600 * 1000;

    @TempDir
    Path folder = Path.of("");

    @Test
    void trainingSessionsSpreadOverNinetyDaysAndTestSessionsGoOn() {
        Path train = Fixture.plain(folder, "train.txt", "1 2", "3", "4 5");
        Path test = Fixture.plain(folder, "test.txt", "8 6 7\t9", "8 6\t7", "8\t6", "6\t8", "9 9\t9");

        List<Row> rows = Fixture.read(Format.PREFIX_TARGET, train, test);

        assertThat(rows)
                .extracting(row -> row.session() + " " + row.item() + " @" + (row.time() - Pace.START_MS))
                .containsExactly(
                        "train.txt:1 1 @0",
                        "train.txt:1 2 @10000",
                        "train.txt:2 3 @" + 30 * DAY,
                        "train.txt:3 4 @" + 60 * DAY,
                        "train.txt:3 5 @" + (60 * DAY + 10_000),
                        "test.txt:1 8 @" + 90 * DAY,
                        "test.txt:1 6 @" + (90 * DAY + 10_000),
                        "test.txt:1 7 @" + (90 * DAY + 20_000),
                        "test.txt:1 9 @" + (90 * DAY + 30_000),
                        "test.txt:4 6 @" + 120 * DAY,
                        "test.txt:4 8 @" + (120 * DAY + 10_000),
                        "test.txt:5 9 @" + 150 * DAY,
                        "test.txt:5 9 @" + (150 * DAY + 10_000),
                        "test.txt:5 9 @" + (150 * DAY + 20_000));
        assertThat(rows).extracting(Row::id).doesNotHaveDuplicates();
        assertThat(rows)
                .extracting(Row::anonymousId)
                .isEqualTo(rows.stream().map(Row::session).toList());
    }

    @Test
    void overlappingSessionsAreInterleaved() {
        String[] sessions = new String[3 * 90 * 24 * 60];
        Arrays.fill(sessions, "1 2 3 4 5");
        Path train = Fixture.plain(folder, "train.txt", sessions);

        List<Row> rows = Fixture.read(Format.PREFIX_TARGET, train);

        assertThat(rows).hasSize(sessions.length * 5).extracting(Row::time).isSorted();
        assertThat(rows.get(3).session()).isEqualTo("train.txt:2");
        assertThat(Format.PREFIX_TARGET.estimate(List.of(train))).isEqualTo(rows.size());
    }

    @Test
    void testFilesAloneNeedThePaceOfTheirTraining() {
        Path train = Fixture.plain(folder, "train.txt", "1 2", "3", "4 5");
        Path test = Fixture.plain(folder, "test.txt", "1\t2");

        assertThatThrownBy(() -> Fixture.read(Format.PREFIX_TARGET, test))
                .hasMessage("test.txt: test sessions only (expected: their training file before them)");
        ReadOptions options = new ReadOptions(0, Format.paceAfter(List.of(train)));
        assertThat(Fixture.read(Format.PREFIX_TARGET, options, test))
                .extracting(row -> row.time() - Pace.START_MS)
                .containsExactly(90 * DAY, 90 * DAY + 10_000);
    }

    @Test
    void badLinesAreNamed() {
        Path train = Fixture.plain(folder, "train.txt", "1 2", "3\t4");
        Path test = Fixture.plain(folder, "test.txt", "1\t2", "3,4\t5");

        assertThatThrownBy(() -> Fixture.read(Format.PREFIX_TARGET, train))
                .hasMessage("train.txt:2: line: 3\t4 (expected: item ids, no tab)");
        assertThatThrownBy(() -> Fixture.read(Format.PREFIX_TARGET, new ReadOptions(0, new Pace(1, 0)), test))
                .hasMessage("test.txt:2: prefix: 3,4"
                        + " (expected: item ids of letters, digits, - and _ with one space between)");
    }
}
