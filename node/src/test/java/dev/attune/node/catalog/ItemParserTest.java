package dev.attune.node.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.catalog.Item;
import dev.attune.node.api.Outcome;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ItemParserTest {
    private static final String FULL =
            "{\"id\":\"i1\",\"title\":\"Mug\",\"categories\":[\"kitchen\",\"gift\",\"kitchen\"],\"tags\":\"blue\","
                    + "\"price\":9.5,\"currency\":\"eur\",\"brand\":\"acme\",\"image\":\"/m.png\",\"url\":\"/mug\",\"text\":\"A mug.\","
                    + "\"available\":false,\"publishedAt\":\"2026-01-01T00:00:00Z\",\"properties\":{\"b\":1,\"a\":2},\"extra\":1}";

    @Test
    void readsEveryField() {
        assertThat(one(FULL, "i1"))
                .isEqualTo(Outcome.accepted(new Item(
                        "i1",
                        "Mug",
                        List.of("kitchen", "gift"),
                        List.of("blue"),
                        9.5,
                        "EUR",
                        "acme",
                        "/m.png",
                        "/mug",
                        "A mug.",
                        false,
                        1_767_225_600_000L,
                        "{\"a\":2,\"b\":1}")));
        assertThat(one("{}", "i1")).isEqualTo(Outcome.accepted(Item.unknown("i1")));
    }

    @Test
    void readsAnArrayAndJsonLines_keepingGoodItemsBesideBadOnes() {
        List<ParsedItem> array =
                many("\uFEFF \n[{\"id\":\"a\"},{\"id\":\"b\",\"price\":-1},7,{\"title\":\"x\"},{\"id\":\"c\"}]");
        List<ParsedItem> lines =
                many("{\"id\":\"a\"}\r\n\n{\"id\":\"b\",\"price\":-1}\n7\n{\"title\":\"x\"}\n{\"id\":\"c\"}");
        assertThat(array).isEqualTo(lines);
        assertThat(array.get(0)).isEqualTo(new ParsedItem.Valid(Item.unknown("a")));
        ParsedItem.Invalid bad = (ParsedItem.Invalid) array.get(1);
        assertThat(bad.id()).isEqualTo("b");
        assertThat(bad.error().message()).isEqualTo("price: -1 (expected: 0..1000000000000)");
        assertThat(bad.error().path()).isEqualTo("items[1].price");
        assertThat(array.get(3)).isInstanceOf(ParsedItem.Invalid.class);
        assertThat(array.get(4)).isInstanceOf(ParsedItem.Valid.class);
    }

    @Test
    void aLineThatIsNotJsonSpoilsItselfAlone() {
        List<ParsedItem> lines = many("{\"id\":\"a\"}\n{\"id\":\n{\"id\":\"c\"}\n" + "[".repeat(100_000));
        assertThat(lines.get(0)).isInstanceOf(ParsedItem.Valid.class);
        assertThat(((ParsedItem.Invalid) lines.get(1)).error().message()).startsWith("line 2: body: not JSON");
        assertThat(lines.get(2)).isInstanceOf(ParsedItem.Valid.class);
        assertThat(((ParsedItem.Invalid) lines.get(3)).error().code()).isEqualTo("too_complex");
    }

    @Test
    void theAddressAndTheBodyMustAgree() {
        assertThat(code("{\"id\":\"i2\"}", "i1")).isEqualTo("bad_value");
        assertThat(code("{}", "undefined")).isEqualTo("illegal_id");
        assertThat(code("[]", "i1")).isEqualTo("bad_body");
        assertThat(code("{", "i1")).isEqualTo("not_json");
    }

    @Test
    void holdsTheRules() {
        assertThat(code("{\"title\":\"" + "x".repeat(1_025) + "\"}", "i")).isEqualTo("too_long");
        assertThat(code("{\"categories\":[1]}", "i")).isEqualTo("bad_value");
        assertThat(code("{\"categories\":{}}", "i")).isEqualTo("bad_value");
        assertThat(code("{\"tags\":[" + "\"t\",".repeat(50) + "\"t\"]}", "i")).isEqualTo("too_long");
        assertThat(code("{\"price\":\"9.50\"}", "i")).isEqualTo("bad_value");
        assertThat(code("{\"available\":\"yes\"}", "i")).isEqualTo("bad_value");
        assertThat(code("{\"publishedAt\":\"2026\"}", "i")).isEqualTo("accepted");
        assertThat(code("{\"publishedAt\":\"in May\"}", "i")).isEqualTo("bad_time");
        assertThat(code("{\"publishedAt\":-1}", "i")).isEqualTo("bad_time");
        assertThat(code("{\"currency\":\"E\"}", "i")).isEqualTo("bad_value");
        assertThat(code("{\"properties\":[]}", "i")).isEqualTo("bad_value");
    }

    @Test
    void boundsTheBody() {
        String tooMany = "[" + String.join(",", Collections.nCopies(10_001, "{}")) + "]";
        assertThat(rejected(tooMany.getBytes(UTF_8))).isEqualTo("413 too_many_items");
        assertThat(rejected("{}\n".repeat(10_001).getBytes(UTF_8))).isEqualTo("413 too_many_items");
        assertThat(rejected(new byte[ItemParser.MAX_BYTES + 1])).isEqualTo("413 too_large");
        assertThat(rejected(new byte[0])).isEqualTo("400 bad_body");
        assertThat(rejected("[{}".getBytes(UTF_8))).isEqualTo("400 not_json");
        assertThat(many("[]")).isEmpty();
    }

    private static Outcome<Item> one(String body, String id) {
        return ItemParser.parseOne(body.getBytes(UTF_8), id);
    }

    private static List<ParsedItem> many(String body) {
        return ItemParser.parseMany(body.getBytes(UTF_8)).fold(items -> items, rejected -> List.of());
    }

    private static String code(String body, String id) {
        return one(body, id)
                .fold(item -> "accepted", rejected -> rejected.error().code());
    }

    private static String rejected(byte[] body) {
        return ItemParser.parseMany(body)
                .fold(
                        items -> "accepted",
                        rejected -> rejected.status() + " " + rejected.error().code());
    }
}
