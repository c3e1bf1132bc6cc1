package dev.attune.node.collect;

import static dev.attune.node.collect.Batches.NOW;
import static dev.attune.node.collect.Batches.event;
import static dev.attune.node.collect.Batches.invalid;
import static dev.attune.node.collect.Batches.valid;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.event.Event;
import dev.attune.engine.event.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventRulesTest {
    @Test
    void namesWhatIsMissing() {
        String time = "\"time\":" + NOW;
        String user = "\"user\":{\"id\":\"u\"}";
        assertThat(code("{\"type\":\"click\"," + time + "," + user + "}")).isEqualTo("missing_id");
        assertThat(code("{\"id\":\"e\"," + time + "," + user + "}")).isEqualTo("missing_type");
        assertThat(code("{\"id\":\"e\",\"type\":\"page_view\"," + user + "}")).isEqualTo("missing_time");
        assertThat(code("{\"id\":\"e\",\"type\":\"page_view\"," + time + "}")).isEqualTo("missing_user");
        assertThat(code("{\"id\":\"e\",\"type\":\"page_view\"," + time + ",\"user\":{}}"))
                .isEqualTo("missing_user");
        assertThat(code("{\"id\":\"e\",\"type\":\"purchase\"," + time + "," + user + "}"))
                .isEqualTo("missing_item");
        assertThat(code("{\"id\":\"e\",\"type\":\"click\"," + time + "," + user + "}"))
                .isEqualTo("missing_item");
        assertThat(code("{\"id\":\"e\",\"type\":\"rate\",\"item\":\"i\"," + time + "," + user + "}"))
                .isEqualTo("missing_value");
    }

    @Test
    void aClickOnAPageNeedsNoItem() {
        String event = event("\"page\":{\"url\":\"https://shop.test/\"}").replace(",\"item\":\"i1\"", "");
        assertThat(valid(event).item()).isNull();
    }

    @Test
    void everyTypeHasAnItemRule() {
        for (EventType type : EventType.values()) {
            String event = event("\"rating\":1").replace("click", type.wireName());
            assertThat(valid(event).type()).isEqualTo(type);
            boolean needsItem = ItemRule.of(type) != ItemRule.NOTHING;
            String without = event.replace("\"item\":\"i1\",", "");
            assertThat(Batches.results(Batches.batch(without), Batches.WALL).get(0) instanceof Parsed.Invalid)
                    .as(type.wireName())
                    .isEqualTo(needsItem);
        }
    }

    @Test
    void keepsUnknownTypesUnderTheirName() {
        Event event = valid(event("").replace("click", "Order Completed"));
        assertThat(event.type()).isEqualTo(EventType.CUSTOM);
        assertThat(event.name()).isEqualTo("Order Completed");
        for (String bad : List.of("", "1st", "<script>", "a".repeat(65), "a\\u0000")) {
            assertThat(code(event("").replace("click", bad))).as(bad).isEqualTo("bad_type");
        }
        assertThat(code(event("").replace("\"click\"", "7"))).isEqualTo("bad_type");
    }

    @Test
    void refusesIdentifiersThatAreSlips_andNeverShowsThoseOfPeople() {
        for (String slip : List.of("", " ", "null", "undefined", "NaN", "[object Object]", "Undefined")) {
            assertThat(code(event("").replace("a1", slip))).as(slip).isEqualTo("illegal_id");
            assertThat(code(event("").replace("i1", slip))).as(slip).isEqualTo("illegal_id");
            assertThat(code(event("").replace("e1", slip))).as(slip).isEqualTo("illegal_id");
        }
        assertThat(code(event("").replace("a1", "anonymous"))).isEqualTo("illegal_id");
        assertThat(valid(event("").replace("i1", "anonymous")).item()).isEqualTo("anonymous");
        String longId = "alice".repeat(60);
        Parsed.Invalid invalid = invalid(event("").replace("a1", longId));
        assertThat(invalid.message()).isEqualTo("user.anonymousId: 300 characters (expected: 1..256)");
        assertThat(invalid.path()).isEqualTo("events[0].user.anonymousId");
        assertThat(invalid(event("").replace("a1", "alice\\u0000")).message()).doesNotContain("alice");
        assertThat(code(event("").replace("i1", "half \\ud83d"))).isEqualTo("illegal_id");
        assertThat(code(event("").replace("\"a1\"", "[\"a1\"]"))).isEqualTo("illegal_id");
    }

    @Test
    void aWholeNumberIsAnIdentifierToo() {
        assertThat(valid(event("").replace("\"i1\"", "4711")).item()).isEqualTo("4711");
        assertThat(valid(event("").replace("\"i1\"", "123456789012345678901234"))
                        .item())
                .isEqualTo("123456789012345678901234");
        assertThat(code(event("").replace("\"i1\"", "1.5"))).isEqualTo("illegal_id");
    }

    @Test
    void holdsTheRangesOfNumbers() {
        assertThat(message("\"depth\":-0.1")).isEqualTo("depth: -0.1 (expected: 0..1)");
        assertThat(message("\"depth\":\"0.5\"")).isEqualTo("depth: \"0.5\" (expected: 0..1)");
        assertThat(message("\"quantity\":-1")).isEqualTo("quantity: -1 (expected: 0..1000000)");
        assertThat(message("\"durationMs\":true")).isEqualTo("durationMs: true (expected: 0..604800000)");
        assertThat(message("\"value\":1e300")).startsWith("value: 1.0E300 (expected: ");
        assertThat(message("\"rating\":{}")).startsWith("rating: an object (expected: ");
        assertThat(message("\"value\":1e999")).startsWith("value: a number out of any range");
        assertThat(message("\"value\":" + "9".repeat(65))).startsWith("value: a number out of any range");
        assertThat(message("\"currency\":\"EURO\"")).startsWith("currency: \"EURO\" (expected: ");
        assertThat(message("\"recommendation\":{\"id\":\"l\",\"position\":0}"))
                .startsWith("recommendation.position: 0");
        assertThat(message("\"recommendation\":{}")).startsWith("recommendation.id: missing");
    }

    @Test
    void cutsTextsOfThePage_sinceTheEventStillCounts() {
        Event event = valid(event("\"query\":\"" + "q".repeat(600) + "\",\"page\":{\"url\":\"" + "u".repeat(3_000)
                + "\",\"title\":\"" + "t".repeat(511) + "\uD83D\uDE00\"}"));
        assertThat(event.query()).hasSize(512);
        Event.Page page = requireNonNull(event.page());
        assertThat(page.url()).hasSize(2_048);
        assertThat(page.title()).hasSize(511);
        assertThat(valid(event("\"query\":\"a\\u0000b\\ud83d\"")).query()).isEqualTo("a b\uFFFD");
    }

    @Test
    void boundsTexts_andFreeObjects() {
        assertThat(code(event("\"query\":\"" + "q".repeat(70_000) + "\""))).isEqualTo("too_long");
        assertThat(code(event("\"context\":{\"a\":\"" + "x".repeat(8_192) + "\"}")))
                .isEqualTo("too_long");
        assertThat(code(event("\"context\":{\"a\":\"" + "\u00e4".repeat(5_000) + "\"}")))
                .isEqualTo("too_long");
        assertThat(code(event("\"context\":[]"))).isEqualTo("bad_value");
        assertThat(code(event("\"context\":{\"a\":" + "[".repeat(70) + "]".repeat(70) + "}")))
                .isEqualTo("too_complex");
        assertThat(code(event("\"context\":{\"a\":1,\"a\":2}"))).isEqualTo("duplicate_field");
        assertThat(valid(event("\"context\":{\"a\":\"\\u0000\\ud83d\"}")).context())
                .isEqualTo("{\"a\":\"\\u0000\uFFFD\"}");
    }

    @Test
    void storesNothingWithoutConsent() {
        Parsed.Invalid invalid = invalid(event("\"consent\":{\"analytics\":false,\"personalization\":false}"));
        assertThat(invalid.code()).isEqualTo("consent_required");
        assertThat(invalid.path()).isEqualTo("events[0].consent.analytics");
        assertThat(code(event("\"consent\":{\"analytics\":true}"))).isEqualTo("missing_value");
        assertThat(code(event("\"consent\":\"yes\""))).isEqualTo("bad_value");
    }

    @Test
    void holdsNoRawIdentity() {
        Event event = valid(event("").replace("a1", "alice@example.org"));
        assertThat(event.toString()).doesNotContain("alice");
        assertThat(event.person()).matches("k1\\.[A-Za-z0-9_-]{24}");
    }

    private static String code(String event) {
        return invalid(event).code();
    }

    private static String message(String more) {
        return invalid(event(more)).message();
    }
}
