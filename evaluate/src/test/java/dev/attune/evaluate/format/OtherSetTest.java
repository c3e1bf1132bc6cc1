package dev.attune.evaluate.format;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.evaluate.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reader with the files of every other set: each pair fails with file, line and column. */
final class OtherSetTest {
    /** What each reader may be given of the real data, as a regular expression of paths. */
    private static final Map<Format, String> OWN = Map.of(
            Format.YOOCHOOSE, "yoochoose-100k/yoochoose-clicks.*",
            Format.PREFIX_TARGET, "diginetica/(train_sessions|test_prefix).*",
            Format.GLOBO, "globo/.*",
            Format.DESKDROP, "deskdrop/.*",
            Format.TAOBAO, "taobao-userbehavior/.*",
            Format.ONLINE_RETAIL, "online-retail/.*",
            Format.MOVIELENS_100K, "movielens-100k/.*inter.*",
            Format.AMAZON, "amazon-musical-instruments/.*",
            Format.OPEN_BANDIT, "obd/(bts|random)/men.*",
            Format.EVENTS, "none");

    @TempDir
    Path folder = Path.of("");

    @Test
    void aSmallFileOfEachSetIsReadByItsOwnReaderAndRecognizedByEveryOther() {
        Map<Format, Path> files = files();
        assertThat(files).containsOnlyKeys(Format.values());

        files.forEach((own, file) -> {
            assertThat(Fixture.read(own, file)).describedAs(own.wireName()).isNotEmpty();
            for (Format other : Format.values()) {
                if (other != own) {
                    // Not even a tolerance of bad lines lets another set pass.
                    refuses(other, ReadOptions.skippingBad(1_000), file);
                    assertThatThrownBy(() -> Fixture.read(other, file))
                            .describedAs("%s given %s", other.wireName(), own.wireName())
                            .hasMessageContaining("a file of the set " + own.wireName() + " (expected: ");
                }
            }
        });
    }

    @Test
    void everyRealFileIsRefusedByEveryReaderThatIsNotItsOwn() throws IOException {
        List<Path> readme = RealData.files("README.md");
        if (readme.isEmpty()) {
            return;
        }
        Path root = requireNonNull(readme.get(0).toAbsolutePath().getParent(), "folder");
        List<Path> files = data(root);
        assertThat(files).hasSizeGreaterThan(40);

        for (Path file : files) {
            String name = root.relativize(file).toString();
            for (Format format : Format.values()) {
                if (!name.matches(String.valueOf(OWN.get(format)))) {
                    refuses(format, ReadOptions.STRICT, file);
                }
            }
        }
    }

    private static void refuses(Format format, ReadOptions options, Path file) {
        assertThatThrownBy(() -> first(format, options, file))
                .describedAs("%s given %s", format.wireName(), file)
                .isInstanceOfSatisfying(FormatException.class, e -> {
                    assertThat(String.valueOf(file.getFileName())).startsWith(stem(e.file()));
                    assertThat(e.line()).describedAs(e.getMessage()).isEqualTo(1);
                    assertThat(e.column()).describedAs(e.getMessage()).isNotNull();
                    assertThat(e).hasMessageContaining("(expected: ");
                });
    }

    private static String stem(String name) {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static Row first(Format format, ReadOptions options, Path file) {
        try (Rows rows = format.read(List.of(file), options)) {
            return rows.next();
        }
    }

    private static List<Path> data(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(gz|csv|zip)"))
                    .sorted()
                    .toList();
        }
    }

    private Map<Format, Path> files() {
        Map<Format, Path> files = new EnumMap<>(Format.class);
        files.put(Format.YOOCHOOSE, Fixture.plain(folder, "y.txt", Fixture.YOOCHOOSE_HEADER, "7\t100\t1396437466.94"));
        files.put(Format.PREFIX_TARGET, Fixture.plain(folder, "p.txt", "1 2 3", "4 5"));
        files.put(
                Format.GLOBO,
                Fixture.packed(
                        folder,
                        "g.csv.gz",
                        Fixture.GLOBO_HEADER,
                        "5,900,1506825423000,2,77,1506826828020,4,3,20,1,21,2"));
        files.put(
                Format.DESKDROP,
                Fixture.plain(folder, "d.csv", Fixture.DESKDROP_HEADER, "1465413032,VIEW,-3,-8,12,,NY,US"));
        files.put(Format.TAOBAO, Fixture.plain(folder, "t.csv", "1,10,5,pv,1511658000"));
        files.put(
                Format.ONLINE_RETAIL,
                Fixture.plain(
                        folder,
                        "r.csv",
                        Fixture.RETAIL_HEADER,
                        "501,A1,MUG,6,2010-12-01 08:26:00,2.55,17850.0,France"));
        files.put(
                Format.MOVIELENS_100K,
                Fixture.plain(folder, "m.inter", Fixture.MOVIELENS_HEADER, "9\t2\t4\t881250949"));
        files.put(
                Format.AMAZON,
                Fixture.zipped(folder, "a.zip", "a.json", Fixture.review("A1", "B1", "5.0", 1393545600)));
        files.put(
                Format.OPEN_BANDIT,
                Fixture.plain(
                        folder,
                        "o.csv",
                        Fixture.BANDIT_HEADER,
                        Fixture.bandit("2019-11-24 00:01:03.979311+00:00", 2, "2", "0", "0.5")));
        files.put(
                Format.EVENTS,
                Fixture.plain(folder, "e.jsonl", "{\"type\":\"view\",\"time\":1764000000000,\"user\":{\"id\":\"u\"}}"));
        return files;
    }
}
