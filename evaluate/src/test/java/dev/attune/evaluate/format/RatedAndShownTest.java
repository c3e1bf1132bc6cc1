package dev.attune.evaluate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.evaluate.RealData;
import dev.attune.evaluate.format.Row.Amounts;
import dev.attune.evaluate.format.Row.Origin;
import dev.attune.evaluate.format.Row.Who;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews, what a bandit showed, and recorded lists. */
final class RatedAndShownTest {
    private static final String TIME = "2019-11-24 00:01:03.979311+00:00";

    @TempDir
    Path folder = Path.of("");

    @Test
    void aReviewIsARatingOfItsDay_andTheNameThatItShowsIsNotTakenOver() {
        Path file = Fixture.zipped(
                folder,
                "Reviews.zip",
                "sub/Reviews.json",
                Fixture.review("A2", "B1", "5.0", 1393545600),
                Fixture.review("A1", "B2", "3.0", 1393459200),
                Fixture.review("A2", "B3", "4.0", 1393545600));

        List<Row> rows = Fixture.read(Format.AMAZON, file);

        assertThat(rows).extracting(Row::item).containsExactly("B2", "B1", "B3");
        assertThat(rows.get(1))
                .isEqualTo(new Row(
                        new Origin("Reviews.json", 1, 0),
                        "rate",
                        new Who("A2", null, null),
                        "B1",
                        1393545600000L,
                        new Amounts(Double.NaN, Double.NaN, null, 5, -1),
                        Map.of(),
                        Map.of(),
                        null,
                        null));
        assertThat(rows.toString()).doesNotContain("Nonymous", "Good.");
        assertThat(Format.AMAZON.estimate(List.of(file))).isEqualTo(3);
    }

    @Test
    void badReviewsAreNamedWithFileLineAndColumn() {
        Path rating = Fixture.plain(folder, "r.json", Fixture.review("A2", "B1", "6.0", 1393545600));
        Path time = Fixture.plain(folder, "t.json", Fixture.review("A2", "B1", "5.0", 13));
        Path person = Fixture.plain(
                folder,
                "p.json",
                Fixture.review("A2", "B1", "5.0", 1393545600),
                Fixture.review("", "B1", "5.0", 1393545600));
        Path cut = Fixture.plain(folder, "c.json", Fixture.review("A2", "B1", "5.0", 1393545600), "{\"overall\": 5.");

        assertThatThrownBy(() -> Fixture.read(Format.AMAZON, rating))
                .hasMessage("r.json:1: overall: 6.0 (expected: 1 to 5)");
        assertThatThrownBy(() -> Fixture.read(Format.AMAZON, time))
                .hasMessage("t.json:1: unixReviewTime: 13 (expected: seconds since the epoch, 1990 to 2100)");
        assertThatThrownBy(() -> Fixture.read(Format.AMAZON, person))
                .hasMessage("p.json:2: reviewerID: \"\" (expected: an id)");
        assertThatThrownBy(() -> Fixture.read(Format.AMAZON, cut))
                .hasMessageStartingWith("c.json:2: character ")
                .hasMessageEndingWith("(expected: a JSON object)");
    }

    @Test
    void aZipFileHoldsOneFile() throws IOException {
        Path file = folder.resolve("two.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.json"));
            zip.putNextEntry(new ZipEntry("b.json"));
        }

        assertThatThrownBy(() -> Fixture.read(Format.AMAZON, file))
                .hasMessage("two.zip: 2 files (expected: one in a zip file)");
    }

    @Test
    void whatABanditShowedKeepsPositionAndPropensity_andNobodyIsKnown() {
        Path file = Fixture.packed(
                folder,
                "men.csv.gz",
                Fixture.BANDIT_HEADER,
                Fixture.bandit(TIME, 2, "3", "1", "0.045525"),
                Fixture.bandit("2019-11-24 00:01:03+00:00", 9, "1", "0", "1"));
        Fixture.plain(
                folder,
                "item_context_men.csv",
                ",item_id,item_feature_0,item_feature_1,item_feature_2,item_feature_3",
                "0,0,-0.5,x,y,z",
                "1,2,0.25,x,y,w");

        List<Row> rows = Fixture.read(Format.OPEN_BANDIT, file);

        assertThat(rows).extracting(Row::type).containsExactly("impression", "click");
        Row click = rows.get(1);
        assertThat(click.item()).isEqualTo("2");
        assertThat(click.time()).isEqualTo(1574553663979L);
        assertThat(click.context())
                .containsEntry(OpenBandit.POSITION, "3")
                .containsEntry(OpenBandit.PROPENSITY, "0.045525")
                .containsEntry("user_feature_3", "f3")
                .hasSize(6);
        assertThat(click.user()).isNull();
        assertThat(click.anonymousId()).isNotEqualTo(rows.get(0).anonymousId());
        assertThat(Format.OPEN_BANDIT.items(List.of(file), ReadOptions.STRICT))
                .extracting(item -> item.id() + item.categories() + item.properties())
                .containsExactly("0[x, y, z]{\"item_feature_0\":-0.5}", "2[x, y, w]{\"item_feature_0\":0.25}");
    }

    @Test
    void everyCampaignHasItsOwnNumberOfAffinities() {
        String line = "0," + TIME + ",7,1,0,0.0125,f0,f1,f2,f3";
        Path all = Fixture.plain(folder, "all.csv", Fixture.banditHeader(80), line + ",0.0".repeat(80));
        Path odd = Fixture.plain(folder, "odd.csv", Fixture.banditHeader(33), line + ",0.0".repeat(33));

        assertThat(Fixture.read(Format.OPEN_BANDIT, all)).hasSize(1);
        assertThatThrownBy(() -> Fixture.read(Format.OPEN_BANDIT, odd))
                .hasMessageStartingWith("odd.csv:1: user-item_affinity_33: ,timestamp,")
                .hasMessageContaining("(expected: header (index), timestamp, item_id, position, click,");
    }

    @Test
    void badLinesOfABanditAreNamedWithFileLineAndColumn() {
        assertThatThrownBy(() -> bandit(Fixture.bandit("2019-11-24", 2, "1", "0", "0.5")))
                .hasMessage("b.csv:2: timestamp: 2019-11-24 (expected: a time like 2019-11-24 00:01:03.979+00:00)");
        assertThatThrownBy(() -> bandit(Fixture.bandit(TIME, 2, "0", "0", "0.5")))
                .hasMessage("b.csv:2: position: 0 (expected: a whole number from 1 to 100)");
        assertThatThrownBy(() -> bandit(Fixture.bandit(TIME, 2, "1", "2", "0.5")))
                .hasMessage("b.csv:2: click: 2 (expected: 0 or 1)");
        assertThatThrownBy(() -> bandit(Fixture.bandit(TIME, 2, "1", "0", "0.0")))
                .hasMessage("b.csv:2: propensity_score: 0.0 (expected: above 0, at most 1)");
        assertThatThrownBy(() -> bandit("0," + TIME + ",2"))
                .hasMessageStartingWith("b.csv:2: position: 3 columns (expected: 44: ");
    }

    @Test
    void recordedListsAreReadInTheirOrder_andBadOnesNamed() {
        Path good = Fixture.plain(folder, "l.csv", Fixture.RECORDED_HEADER, "1;0;a,b;0.5,0.5", "1;1;c;1");
        Path position = Fixture.plain(folder, "p.csv", Fixture.RECORDED_HEADER, "1;-1;a,b;0.5,0.4");
        Path scores = Fixture.plain(folder, "s.csv", Fixture.RECORDED_HEADER, "1;0;a,b;0.5");
        Path other = Fixture.plain(folder, "o.csv", Fixture.YOOCHOOSE_HEADER, "7\t100\t1396437466.94");

        assertThat(RecordedList.read(good))
                .containsExactly(
                        new RecordedList(2, "1", 0, List.of("a", "b")), new RecordedList(3, "1", 1, List.of("c")));
        assertThatThrownBy(() -> RecordedList.read(position))
                .hasMessage("p.csv:2: Position: -1 (expected: a whole number from 0 on)");
        assertThatThrownBy(() -> RecordedList.read(scores))
                .hasMessage("s.csv:2: Scores: 0.5 (expected: 2 scores, as many as recommendations)");
        assertThatThrownBy(() -> RecordedList.read(other))
                .hasMessage("o.csv:1: SessionId: no recorded lists"
                        + " (expected: header SessionId;Position;Recommendations;Scores)");
    }

    @Test
    void theRealReviewsAndBanditLogsAreWhole() {
        List<Path> files = RealData.files(
                "amazon-musical-instruments/Musical_Instruments.zip", "obd/random/men.csv.gz", "obd/bts/men.csv.gz");
        if (files.isEmpty()) {
            return;
        }
        List<Row> reviews = Fixture.read(Format.AMAZON, files.get(0));
        assertThat(reviews).hasSize(10_261).extracting(Row::time).isSorted();
        assertThat(reviews.stream().map(Row::user).distinct()).hasSize(1_429);
        assertThat(reviews.stream().map(Row::item).distinct()).hasSize(900);
        assertThat(Fixture.read(Format.OPEN_BANDIT, files.get(1)).stream()
                        .filter(row -> row.type().equals("click")))
                .hasSize(46);
        assertThat(Fixture.read(Format.OPEN_BANDIT, files.get(2)).stream()
                        .filter(row -> row.type().equals("click")))
                .hasSize(69);
        assertThat(Format.OPEN_BANDIT.items(files.subList(1, 3), ReadOptions.STRICT))
                .hasSize(34);
    }

    private List<Row> bandit(String line) {
        return Fixture.read(Format.OPEN_BANDIT, Fixture.plain(folder, "b.csv", Fixture.BANDIT_HEADER, line));
    }
}
