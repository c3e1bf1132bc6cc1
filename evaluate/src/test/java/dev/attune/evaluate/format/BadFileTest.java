package dev.attune.evaluate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BadFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aBadTimeIsNamedWithFileLineAndColumn() {
        Path file =
                Fixture.plain(folder, "c.txt", Fixture.YOOCHOOSE_HEADER, "7\t100\t1396437466.94", "7\t101\tyesterday");

        assertThatThrownBy(() -> Fixture.read(Format.YOOCHOOSE, file))
                .isInstanceOfSatisfying(FormatException.class, e -> {
                    assertThat(e.file()).isEqualTo("c.txt");
                    assertThat(e.line()).isEqualTo(3);
                    assertThat(e.column()).isEqualTo("Time");
                })
                .hasMessage("c.txt:3: Time: yesterday (expected: seconds since the epoch, 1990 to 2100)");
    }

    @Test
    void aTimeInTheWrongUnitIsBad() {
        Path file = Fixture.plain(folder, "c.txt", Fixture.YOOCHOOSE_HEADER, "7\t100\t1396437466940");
        Path retail = Fixture.plain(
                folder, "r.csv", Fixture.RETAIL_HEADER, "501,A1,MUG,6,2010-13-01 08:26:00,2.55,17850.0,France");

        assertThatThrownBy(() -> Fixture.read(Format.YOOCHOOSE, file))
                .hasMessageContaining("c.txt:2: Time: 1396437466940 (");
        assertThatThrownBy(() -> Fixture.read(Format.ONLINE_RETAIL, retail))
                .hasMessage("r.csv:2: InvoiceDate: 2010-13-01 08:26:00 (expected: a time like 2010-12-01 08:26:00)");
    }

    @Test
    void aBadLineSaysHowManyColumnsItShouldHave() {
        Path file = Fixture.plain(folder, "t.csv", "1,10,5,pv,1511658000", "1,10,5");

        assertThatThrownBy(() -> Fixture.read(Format.TAOBAO, file))
                .hasMessage(
                        "t.csv:2: behavior: 3 columns (expected: 5: user_id, item_id, category_id, behavior, timestamp)");
    }

    @Test
    void otherBadValuesAreNamed() {
        Path type = Fixture.plain(folder, "t.csv", "1,10,5,look,1511658000");
        Path item = Fixture.plain(folder, "y.txt", Fixture.YOOCHOOSE_HEADER, "7\t\t1396437466");
        Path quote = Fixture.plain(folder, "d.csv", Fixture.DESKDROP_HEADER, "1465413032,VIEW,-3,-8,12,\"Mozilla,,");

        assertThatThrownBy(() -> Fixture.read(Format.TAOBAO, type))
                .hasMessage("t.csv:1: behavior: look (expected: pv, cart, fav or buy)");
        assertThatThrownBy(() -> Fixture.read(Format.YOOCHOOSE, item))
                .hasMessage("y.txt:2: ItemId:  (expected: an id)");
        assertThatThrownBy(() -> Fixture.read(Format.DESKDROP, quote))
                .hasMessage("d.csv:2: a quote that is not closed (expected: CSV)");
    }

    @Test
    void toleratesAndCountsSoManyBadLinesAndNoMore() {
        Path file =
                Fixture.plain(folder, "t.csv", "1,10,5,pv,1511658000", "x", "1,10,5,pv,soon", "1,10,5,buy,1511658009");

        try (Rows rows = Format.TAOBAO.read(List.of(file), ReadOptions.skippingBad(2))) {
            assertThat(rows.next().type()).isEqualTo("view");
            assertThat(rows.next().type()).isEqualTo("purchase");
            assertThat(rows.hasNext()).isFalse();
            assertThat(rows.bad()).isEqualTo(2);
            assertThat(rows.badSamples()).hasSize(2).first().asString().startsWith("t.csv:2: item_id: 1 columns");
        }
        assertThatThrownBy(() -> Fixture.read(Format.TAOBAO, ReadOptions.skippingBad(1), file))
                .hasMessageStartingWith("t.csv:3: timestamp: soon");
    }

    @Test
    void aFileOfAnotherSetIsRecognizedByEveryFormatEvenWhenBadLinesAreTolerated() {
        Path globo = Fixture.plain(
                folder, "g.csv", Fixture.GLOBO_HEADER, "5,900,1506825423000,2,77,1506826828020,4,3,20,1,21,2");

        for (Format format : Arrays.asList(Format.values())) {
            if (format != Format.GLOBO) {
                assertThatThrownBy(() -> Fixture.read(format, ReadOptions.skippingBad(1000), globo))
                        .describedAs(format.wireName())
                        .hasMessageMatching("g\\.csv:1: [a-zA-Z_:()]+: a file of the set globo \\(expected: .+\\)");
            }
        }
    }

    @Test
    void aFileThatIsNoSetAtAllIsRefusedByItsHeader() {
        Path file = Fixture.plain(folder, "notes.txt", "Dear reader,");

        assertThatThrownBy(() -> Fixture.read(Format.YOOCHOOSE, file))
                .hasMessage("notes.txt:1: SessionId: Dear reader, (expected: header SessionId, ItemId, Time)");
        assertThatThrownBy(() -> Fixture.read(Format.EVENTS, file))
                .hasMessageStartingWith("notes.txt:1: character ")
                .hasMessageContaining("(expected: a JSON object)");
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws IOException {
        Path whole = Fixture.packed(folder, "c.txt.gz", Fixture.YOOCHOOSE_HEADER, "7\t100\t1396437466.94");
        Path cut = folder.resolve("cut.txt.gz");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(whole), 40));
        Path empty = Fixture.plain(folder, "empty.csv");

        assertThatThrownBy(() -> Fixture.read(Format.YOOCHOOSE, folder.resolve("none.txt")))
                .hasMessage("none.txt: cannot be read: no such file");
        assertThatThrownBy(() -> Fixture.read(Format.YOOCHOOSE, cut))
                .hasMessageContaining("cut.txt")
                .hasMessageEndingWith("(expected: a complete gzip file)");
        assertThatThrownBy(() -> Fixture.read(Format.TAOBAO, empty))
                .hasMessageStartingWith("empty.csv: empty (expected: rows of user_id, ");
    }

    @Test
    void badEventsOfOurOwnAreNamed() {
        Path type = Fixture.plain(folder, "a.jsonl", "{\"time\":1764000000000}");
        Path time = Fixture.plain(folder, "b.jsonl", "{\"type\":\"click\",\"time\":1764000000000.5}");
        Path text = Fixture.plain(folder, "c.jsonl", "{\"type\":\"click\",\"time\":1764000000000} {}");

        assertThatThrownBy(() -> Fixture.read(Format.EVENTS, type))
                .hasMessage("a.jsonl:1: type: missing (expected: a name)");
        assertThatThrownBy(() -> Fixture.read(Format.EVENTS, time))
                .hasMessage("b.jsonl:1: time: 1.7640000000005E12 (expected: ms since the epoch, or ISO 8601)");
        assertThatThrownBy(() -> Fixture.read(Format.EVENTS, text)).hasMessageEndingWith("(expected: a JSON object)");
    }
}
