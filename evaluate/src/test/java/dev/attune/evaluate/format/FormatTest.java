package dev.attune.evaluate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.evaluate.format.Row.Amounts;
import dev.attune.evaluate.format.Row.Origin;
import dev.attune.evaluate.format.Row.Who;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormatTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void yoochooseClicksBelongToTheirSessionAndComeInTimeOrder() {
        Path file = Fixture.plain(
                folder,
                "c.txt",
                Fixture.YOOCHOOSE_HEADER,
                "7\t100\t1396437466.94",
                "7\t101\t1396437500",
                "8\t100\t1396437480.5");

        List<Row> rows = Fixture.read(Format.YOOCHOOSE, file);

        assertThat(rows.get(0))
                .isEqualTo(Row.of(new Origin("c.txt", 2, 0), "click", new Who(null, "7", "7"), "100", 1396437466940L));
        assertThat(rows).extracting(row -> row.origin().line()).containsExactly(2L, 4L, 3L);
    }

    @Test
    void globoKeepsTheCircumstancesOfAClick() {
        Path file = Fixture.packed(
                folder, "day.csv.gz", Fixture.GLOBO_HEADER, "5,900,1506825423000,2,77,1506826828020,4,3,20,1,21,2");

        Row row = Fixture.read(Format.GLOBO, file).get(0);

        assertThat(row.origin()).isEqualTo(new Origin("day.csv", 2, 0));
        assertThat(row.type()).isEqualTo("click");
        assertThat(row.who()).isEqualTo(new Who("5", null, "900"));
        assertThat(row.item()).isEqualTo("77");
        assertThat(row.time()).isEqualTo(1506826828020L);
        assertThat(row.context())
                .isEqualTo(Map.of(
                        "click_environment", "4",
                        "click_deviceGroup", "3",
                        "click_os", "20",
                        "click_country", "1",
                        "click_region", "21",
                        "click_referrer_type", "2"));
    }

    @Test
    void deskdropTypesBecomeOursAndUserAgentsStayWhole() {
        String agent = "Mozilla/5.0 (X, \"\"Y\"\")";
        Path file = Fixture.plain(
                folder,
                "u.csv",
                Fixture.DESKDROP_HEADER,
                "1465413050,LIKE,-3,-8,12,,,",
                "1465413032,VIEW,-3,-8,12,\"" + agent + "\",NY,US",
                "1465413060,BOOKMARK,-3,-8,12,,,",
                "1465413070,COMMENT CREATED,-3,-8,12,,,",
                "1465413080,FOLLOW,-3,-8,12,,,");

        List<Row> rows = Fixture.read(Format.DESKDROP, file);

        assertThat(rows).extracting(Row::type).containsExactly("view", "like", "add_to_wishlist", "comment", "follow");
        assertThat(rows.get(0).who()).isEqualTo(new Who("-8", null, "12"));
        assertThat(rows.get(0).userAgent()).isEqualTo("Mozilla/5.0 (X, \"Y\")");
        assertThat(rows.get(0).context()).isEqualTo(Map.of("userRegion", "NY", "userCountry", "US"));
        assertThat(rows.get(1).userAgent()).isNull();
        assertThat(rows.get(1).context()).isEmpty();
    }

    @Test
    void taobaoTypesBecomeOursAndCategoriesAreKept() {
        Path file = Fixture.plain(
                folder,
                "t.csv",
                "1,10,5,pv,1511658000",
                "1,10,5,cart,1511658001",
                "1,11,6,fav,1511658002",
                "1,10,5,buy,1511658003");

        List<Row> rows = Fixture.read(Format.TAOBAO, file);

        assertThat(rows).extracting(Row::type).containsExactly("view", "add_to_cart", "add_to_wishlist", "purchase");
        assertThat(rows.get(2).properties()).isEqualTo(Map.of("category", "6"));
        assertThat(Format.TAOBAO.items(List.of(file), ReadOptions.STRICT))
                .extracting(item -> item.id() + item.categories())
                .containsExactly("10[5]", "11[6]");
    }

    @Test
    void onlineRetailLeavesOutWhatIsNoPurchaseAndSaysWhy() {
        Path file = Fixture.plain(
                folder,
                "r.csv",
                Fixture.RETAIL_HEADER,
                "501,A1,\"MUG, BLUE\",6,2010-12-01 08:26:00,2.55,17850.0,France",
                "C502,A1,\"MUG, BLUE\",-6,2010-12-01 08:27:00,2.55,17850.0,France",
                "503,A1,\"MUG, BLUE\",1,2010-12-01 08:28:00,2.55,,France",
                "504,A2,LAMP,-3,2010-12-01 08:28:00,0.0,17851.0,France",
                "505,A1,OTHER,1,2010-12-01 08:29:00,3.0,17851.0,France");

        try (Rows rows = Format.ONLINE_RETAIL.read(List.of(file), ReadOptions.STRICT)) {
            Row row = rows.next();
            assertThat(row.type()).isEqualTo("purchase");
            assertThat(row.who()).isEqualTo(new Who("17850", null, "501"));
            assertThat(row.time()).isEqualTo(1291191960000L);
            assertThat(row.amounts()).isEqualTo(new Amounts(6, 15.3, "GBP", Double.NaN, -1));
            assertThat(row.context()).isEqualTo(Map.of("Country", "France"));
            assertThat(rows.next().item()).isEqualTo("A1");
            assertThat(rows.hasNext()).isFalse();
            assertThat(rows.skipped()).isEqualTo(Map.of("cancellation", 1L, "no customer", 1L, "stock correction", 1L));
        }
        assertThat(Format.ONLINE_RETAIL.items(List.of(file), ReadOptions.STRICT))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.title()).isEqualTo("MUG, BLUE");
                    assertThat(item.price()).isEqualTo(3.0);
                    assertThat(item.currency()).isEqualTo("GBP");
                });
    }

    @Test
    void movielensHasRatingsAndFindsTheFilmsBesideThem() {
        Path file = Fixture.packed(
                folder, "m.inter.gz", Fixture.MOVIELENS_HEADER, "9\t2\t4\t881250949", "9\t1\t3\t881250940");
        Fixture.packed(
                folder,
                "m.item.gz",
                "item_id:token\tmovie_title:token_seq\trelease_year:token\tclass:token_seq",
                "1\tA Film\t1995\tDrama Sci-Fi",
                "2\tUnknown\t\t");

        List<Row> rows = Fixture.read(Format.MOVIELENS_100K, file);

        assertThat(rows).extracting(Row::type).containsOnly("rate");
        assertThat(rows).extracting(row -> row.amounts().rating()).containsExactly(3.0, 4.0);
        assertThat(rows.get(0).who()).isEqualTo(new Who("9", null, null));
        assertThat(Format.MOVIELENS_100K.items(List.of(file), ReadOptions.STRICT))
                .extracting(item -> item.title() + item.categories() + item.properties())
                .containsExactly("A Film[Drama, Sci-Fi]{\"year\":1995}", "Unknown[]null");
    }

    @Test
    void ownEventsKeepTheirWholeTextAndGetAnIdWhenTheyHaveNone() {
        Path file = Fixture.plain(
                folder,
                "e.jsonl",
                "{\"id\":\"a\",\"type\":\"dwell\",\"time\":1764000000000,\"user\":{\"id\":\"u\"},\"durationMs\":50,\"depth\":0.5}",
                "{\"type\":\"purchase\",\"time\":\"2025-11-24T16:00:00Z\",\"user\":{\"anonymousId\":\"x\"},\"value\":2.5}");

        List<Row> rows = Fixture.read(Format.EVENTS, file);

        assertThat(rows.get(0).json()).contains("\"depth\":0.5").startsWith("{\"id\":\"a\",");
        assertThat(rows.get(0).amounts().durationMs()).isEqualTo(50);
        assertThat(rows.get(1).time()).isEqualTo(1764000000000L);
        assertThat(rows.get(1).anonymousId()).isEqualTo("x");
        assertThat(rows.get(1).json()).startsWith("{\"id\":\"" + rows.get(1).id() + "\",\"type\"");
    }

    @Test
    void namesAreThoseOfTheCommandLine() {
        assertThat(Format.ofName("movielens-100k")).isEqualTo(Format.MOVIELENS_100K);
        assertThat(Format.ofName("prefix-target")).isEqualTo(Format.PREFIX_TARGET);
        assertThatThrownBy(() -> Format.ofName("netflix"))
                .hasMessage("format: netflix (expected: one of yoochoose, prefix-target, globo, deskdrop, taobao,"
                        + " online-retail, movielens-100k, amazon, open-bandit, events)");
    }

    @Test
    void anIdDependsOnFileAndLineOnly() {
        String[] lines = {Fixture.YOOCHOOSE_HEADER, "7\t100\t1396437466.94", "7\t100\t1396437466.94"};
        Path plain = Fixture.plain(folder, "c.txt", lines);
        Path packed = Fixture.packed(folder, "c.txt.gz", lines);

        List<Row> rows = Fixture.read(Format.YOOCHOOSE, plain);

        assertThat(Fixture.read(Format.YOOCHOOSE, packed)).isEqualTo(rows);
        assertThat(rows.get(0).id()).isNotEqualTo(rows.get(1).id());
        assertThat(rows.get(0).id()).hasToString(new Origin("c.txt", 2, 0).id().toString());
    }

    @Test
    void estimatesCountLinesWithoutHeaders() {
        Path taobao = Fixture.plain(folder, "t.csv", "1,10,5,pv,1511658000", "1,10,5,cart,1511658001");
        Path yoochoose = Fixture.packed(folder, "c.txt.gz", Fixture.YOOCHOOSE_HEADER, "7\t100\t1396437466.94");

        assertThat(Format.TAOBAO.estimate(List.of(taobao))).isEqualTo(2);
        assertThat(Format.YOOCHOOSE.estimate(List.of(yoochoose, yoochoose))).isEqualTo(2);
    }
}
