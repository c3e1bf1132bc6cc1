package dev.attune.evaluate.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TimeOrderTest {
    private static final int START = 1_396_437_000;

    @TempDir
    Path folder = Path.of("");

    @Test
    void clicksThatTrailIntoLaterFilesComeWhereTheyHappened() {
        Path first = file("1.txt", 0, 500, 1);
        Path second = file("2.txt", 100, 101);
        Path third = file("3.txt", 200, 600);

        List<Row> rows = Fixture.read(Format.YOOCHOOSE, first, second, third);

        assertThat(rows).extracting(Row::time).isSorted();
        assertThat(rows)
                .extracting(row -> row.origin().toString())
                .containsExactly("1.txt:2", "1.txt:4", "2.txt:2", "2.txt:3", "3.txt:2", "1.txt:3", "3.txt:3");
    }

    @Test
    void filesThatBeginOneAfterTheOtherGiveTheOrderOfOneStableSort() {
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Path[] files = new Path[1 + random.nextInt(4)];
            int from = 0;
            for (int i = 0; i < files.length; i++) {
                int base = from;
                int[] seconds = random.ints(random.nextInt(2, 8), 0, 30)
                        .map(t -> base + t)
                        .toArray();
                seconds[random.nextInt(seconds.length)] = base;
                files[i] = file(i + ".txt", seconds);
                from += 10;
            }
            List<Row> expected = new ArrayList<>();
            for (Path file : files) {
                expected.addAll(Fixture.read(Format.YOOCHOOSE, file));
            }
            List<Row> rows = Fixture.read(Format.YOOCHOOSE, files);

            assertThat(rows).describedAs("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
            expected.sort(Comparator.comparingLong(Row::time));
            assertThat(backwardSteps(rows)).describedAs("seed %d", seed).isZero();
            assertThat(rows).describedAs("seed %d", seed).isEqualTo(expected);
        }
    }

    private static long backwardSteps(List<Row> rows) {
        long steps = 0;
        for (int i = 1; i < rows.size(); i++) {
            steps += rows.get(i).time() < rows.get(i - 1).time() ? 1 : 0;
        }
        return steps;
    }

    private Path file(String name, int... seconds) {
        String[] lines = new String[seconds.length + 1];
        lines[0] = Fixture.YOOCHOOSE_HEADER;
        for (int i = 0; i < seconds.length; i++) {
            lines[i + 1] = "7\t100\t" + (START + seconds[i]);
        }
        return Fixture.plain(folder, name, lines);
    }
}
