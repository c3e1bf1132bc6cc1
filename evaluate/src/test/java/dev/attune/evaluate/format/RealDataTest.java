package dev.attune.evaluate.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.evaluate.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The readers against the real sets, where they are there; says NOT VERIFIED where they are not. */
final class RealDataTest {
    private static final int HEAD = 2_000;

    @Test
    void yoochooseHasItsClicksAndSessions() {
        List<Path> files = RealData.files("yoochoose-100k/yoochoose-clicks-100k_train_full.txt.gz");
        if (!files.isEmpty()) {
            Totals totals = Totals.of(Format.YOOCHOOSE, files);
            assertThat(totals.rows).isEqualTo(70_278);
            assertThat(totals.sessions).hasSize(17_794);
            assertThat(totals.items).hasSize(2_933);
            assertThat(totals.backwards).isZero();
        }
    }

    @Test
    void deskdropHasItsEvents() {
        List<Path> files = RealData.files("deskdrop/users_interactions.csv.gz");
        if (!files.isEmpty()) {
            Totals totals = Totals.of(Format.DESKDROP, files);
            assertThat(totals.rows).isEqualTo(66_508);
            assertThat(totals.users).hasSize(1_823);
            assertThat(totals.items).hasSize(2_787);
            assertThat(totals.backwards).isZero();
        }
    }

    @Test
    void taobaoHasItsEventsAndCategories() {
        List<Path> files = RealData.files("taobao-userbehavior/UserBehavior.csv.gz");
        if (!files.isEmpty()) {
            Totals totals = Totals.of(Format.TAOBAO, files);
            assertThat(totals.rows).isEqualTo(73_053);
            assertThat(totals.users).hasSize(45_965);
            assertThat(Format.TAOBAO.items(files, ReadOptions.STRICT)).hasSize(59_382);
        }
    }

    @Test
    void movielensHasItsRatingsAndFilms() {
        List<Path> files = RealData.files("movielens-100k/ml-100k.inter.gz");
        if (!files.isEmpty()) {
            Totals totals = Totals.of(Format.MOVIELENS_100K, files);
            assertThat(totals.rows).isEqualTo(100_000);
            assertThat(totals.users).hasSize(943);
            assertThat(Format.MOVIELENS_100K.items(files, ReadOptions.STRICT)).hasSize(1_682);
        }
    }

    @Test
    void aMonthOfOnlineRetailIsExplainedWhole() {
        List<Path> files = RealData.files("online-retail/retail-2010-12.csv.gz");
        if (!files.isEmpty()) {
            Totals totals = Totals.of(Format.ONLINE_RETAIL, files);
            assertThat(totals.skipped).containsEntry("cancellation", 728L);
            long skipped =
                    totals.skipped.values().stream().mapToLong(Long::longValue).sum();
            assertThat(totals.rows + skipped).isEqualTo(42_481);
            assertThat(totals.backwards).isZero();
        }
    }

    @Test
    void aDayOfGloboComesInTimeOrder() {
        List<Path> files = RealData.files("globo/clicks_day_01.csv.gz");
        if (!files.isEmpty()) {
            Totals totals = Totals.of(Format.GLOBO, files);
            assertThat(totals.rows).isEqualTo(118_339);
            assertThat(totals.backwards).isZero();
        }
    }

    @Test
    void prefixesBecomeSessionsAgain() {
        List<Path> files = RealData.files("diginetica/train_sessions.txt.gz", "diginetica/test_prefix_target.txt.gz");
        if (!files.isEmpty()) {
            assertThat(Totals.of(Format.PREFIX_TARGET, files.subList(0, 1)).rows)
                    .isEqualTo(906_140);
            Totals test = Totals.of(
                    Format.PREFIX_TARGET,
                    files.subList(1, 2),
                    new ReadOptions(0, Format.paceAfter(files.subList(0, 1))));
            assertThat(test.rows - test.sessions.size()).isEqualTo(60_858);
        }
    }

    @Test
    void theHeadOfEveryOtherFileReads() throws IOException {
        for (Map.Entry<String, Format> set : Map.of("globo", Format.GLOBO, "online-retail", Format.ONLINE_RETAIL)
                .entrySet()) {
            for (Path file : RealData.folder(set.getKey())) {
                assertThat(head(set.getValue(), file))
                        .describedAs(file.toString())
                        .isEqualTo(HEAD);
            }
        }
    }

    private static int head(Format format, Path file) throws IOException {
        int rows = 0;
        try (Lines lines = new Lines(file)) {
            Path cut = Files.createTempFile("head", ".csv");
            Files.write(cut, Stream.generate(lines::next).limit(HEAD * 3L).toList());
            try (Rows reader = format.read(List.of(cut), ReadOptions.STRICT)) {
                while (rows < HEAD && reader.hasNext()) {
                    reader.next();
                    rows++;
                }
            } finally {
                Files.delete(cut);
            }
        }
        return rows;
    }

    private static final class Totals {
        final Set<String> users = new HashSet<>();
        final Set<String> sessions = new HashSet<>();
        final Set<String> items = new HashSet<>();
        Map<String, Long> skipped = Map.of();
        long rows;
        long backwards;

        static Totals of(Format format, List<Path> files) {
            return of(format, files, ReadOptions.STRICT);
        }

        static Totals of(Format format, List<Path> files, ReadOptions options) {
            Totals totals = new Totals();
            long last = Long.MIN_VALUE;
            try (Rows rows = format.read(files, options)) {
                while (rows.hasNext()) {
                    Row row = rows.next();
                    totals.add(row, last);
                    last = row.time();
                }
                totals.skipped = Map.copyOf(rows.skipped());
            }
            return totals;
        }

        private void add(Row row, long last) {
            rows++;
            users.add(String.valueOf(row.user()));
            sessions.add(String.valueOf(row.session()));
            items.add(String.valueOf(row.item()));
            backwards += row.time() < last ? 1 : 0;
        }
    }
}
