package dev.attune.node.collect;

import static dev.attune.node.collect.Batches.NOW;
import static dev.attune.node.collect.Batches.WALL;
import static dev.attune.node.collect.Batches.batch;
import static dev.attune.node.collect.Batches.event;
import static dev.attune.node.collect.Batches.refused;
import static dev.attune.node.collect.Batches.results;
import static dev.attune.node.collect.Batches.valid;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.EventType;
import dev.attune.node.auth.PersonId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventBatchParserTest {
    @Test
    void readsEveryField() {
        Event event = valid("{\"id\":\"e1\",\"type\":\"purchase\",\"time\":" + NOW
                + ",\"user\":{\"id\":\"u1\",\"anonymousId\":\"a1\"},"
                + "\"session\":\"s1\",\"item\":\"i1\",\"quantity\":2,\"value\":9.5,\"currency\":\"eur\",\"durationMs\":1200.4,"
                + "\"depth\":0.5,\"rating\":4,\"query\":\"blue mug\",\"filters\":{\"b\":1,\"a\":[true,null]},"
                + "\"page\":{\"url\":\"https://shop.test/p\",\"referrer\":\"https://search.test/\",\"title\":\"Mug\"},"
                + "\"recommendation\":{\"id\":\"l1\",\"slot\":\"home\",\"position\":3},"
                + "\"consent\":{\"analytics\":true,\"personalization\":false},"
                + "\"context\":{\"z\":1.5,\"y\":\"x\"},\"properties\":{\"deep\":{\"b\":2,\"a\":1}},\"unknown\":1}");
        assertThat(event)
                .isEqualTo(new Event(
                        "e1",
                        EventType.PURCHASE,
                        "purchase",
                        NOW,
                        NOW,
                        known("u1"),
                        anonymous("a1"),
                        "s1",
                        "i1",
                        2,
                        9.5,
                        "EUR",
                        1200,
                        0.5,
                        4,
                        "blue mug",
                        "{\"a\":[true,null],\"b\":1}",
                        new Event.Page("https://shop.test/p", "https://search.test/", "Mug"),
                        new Event.ListPosition("l1", "home", 3),
                        new Consent(true, false),
                        "Mozilla/5.0",
                        "{\"y\":\"x\",\"z\":1.5}",
                        "{\"deep\":{\"a\":1,\"b\":2}}"));
    }

    @Test
    void absentFieldsReadAsTheContractSays_andNullIsAbsent() {
        Event event = valid(event("\"quantity\":null,\"page\":null"));
        assertThat(event.person()).isEqualTo(anonymous("a1"));
        assertThat(event.anonymous()).isNull();
        assertThat(event.quantity()).isNaN();
        assertThat(event.value()).isNaN();
        assertThat(event.depth()).isNaN();
        assertThat(event.rating()).isNaN();
        assertThat(event.durationMs()).isEqualTo(-1);
        assertThat(event.session()).isNull();
        assertThat(event.page()).isNull();
        assertThat(event.consent()).isNull();
    }

    @Test
    void keepsGoodEventsBesideBadOnes_inOrder() {
        String deep = event("\"id2\":1,\"properties\":" + "[".repeat(900) + "]".repeat(900));
        List<Parsed> results = results(
                batch(event(""), "7", event("\"depth\":1.7"), deep, event("\"context\":{\"a\":1e999}"), event("")),
                WALL);
        assertThat(results).hasSize(6);
        assertThat(results.get(0)).isInstanceOf(Parsed.Valid.class);
        assertThat(results.get(1))
                .isEqualTo(new Parsed.Invalid(null, "not_an_event", "events[1]", "event: 7 (expected: an object)"));
        assertThat(results.get(2))
                .isEqualTo(new Parsed.Invalid("e1", "bad_value", "events[2].depth", "depth: 1.7 (expected: 0..1)"));
        assertThat(results.get(3)).isInstanceOf(Parsed.Invalid.class);
        assertThat(results.get(4)).isInstanceOf(Parsed.Invalid.class);
        assertThat(results.get(5)).isInstanceOf(Parsed.Valid.class);
    }

    @Test
    void aFieldGivenTwiceSpoilsItsEventAlone() {
        List<Parsed> results = results(batch(event("\"depth\":0.1,\"depth\":0.2"), event("\"depth\":0.1")), WALL);
        assertThat(results.get(0))
                .isEqualTo(new Parsed.Invalid(
                        "e1", "duplicate_field", "events[0].depth", "depth: given twice (expected: once)"));
        assertThat(results.get(1)).isInstanceOf(Parsed.Valid.class);
    }

    @Test
    void refusesWhatIsNotJson() {
        for (String body : List.of(
                "",
                " ",
                "{",
                "{\"events\":[",
                "{\"events\":[]}x",
                "{\"events\":[]} {}",
                "nul",
                "{'events':[]}",
                "{\"events\":[NaN]}",
                "{\"events\":[01]}",
                "\u0000{\"events\":[]}",
                "{\"events\":[\"\u0000\"]}",
                "// no\n{}")) {
            ParsedBatch.Refused refused = refused(body.getBytes(UTF_8));
            assertThat(refused.error().code()).as(body).isEqualTo("not_json");
            assertThat(refused.status()).isEqualTo(400);
        }
    }

    @Test
    void refusesOtherEncodings_andTakesAByteOrderMark() {
        String body = batch(event("\"query\":\"Käse\""));
        assertThat(refused(body.getBytes(ISO_8859_1)).error().code()).isEqualTo("not_json");
        assertThat(refused(body.getBytes(UTF_16LE)).error().code()).isEqualTo("not_json");
        assertThat(refused(body.getBytes(UTF_16BE)).error().code()).isEqualTo("not_json");
        assertThat(refused(("\uFEFF" + body).getBytes(UTF_16BE)).error().code()).isEqualTo("not_json");
        assertThat(refused(overlong(body)).error().code()).isEqualTo("not_json");
        assertThat(results("\uFEFF" + body, WALL).get(0)).isInstanceOf(Parsed.Valid.class);
    }

    @Test
    void refusesWhatIsNotABatch() {
        for (String body : List.of(
                "[]",
                "1",
                "null",
                "\"x\"",
                "{}",
                "{\"events\":{}}",
                "{\"events\":null}",
                "{\"events\":[],\"events\":[]}",
                "{\"sentAt\":\"yesterday\",\"events\":[]}",
                "{\"sentAt\":[],\"events\":[]}")) {
            assertThat(refused(body.getBytes(UTF_8)).status()).as(body).isEqualTo(400);
        }
        assertThat(refused("[]".getBytes(UTF_8)).error().code()).isEqualTo("not_a_batch");
    }

    @Test
    void refusesJsonThatIsTooDeepOrHasMonstrousNumbers() {
        int deep = 100_000;
        for (String body : List.of(
                "[".repeat(deep),
                "{\"a\":".repeat(deep),
                "[".repeat(deep) + "]".repeat(deep),
                "{\"events\":[{\"id\":" + "9".repeat(5_000) + "}]}",
                "{\"" + "n".repeat(10_000) + "\":1}")) {
            ParsedBatch.Refused refused = refused(body.getBytes(UTF_8));
            assertThat(refused.error().code()).isEqualTo("too_complex");
            assertThat(refused.status()).isEqualTo(400);
        }
    }

    @Test
    void refusesWhatIsTooLarge() {
        byte[] large = new byte[(1 << 20) + 1];
        Arrays.fill(large, (byte) ' ');
        assertThat(refused(large).status()).isEqualTo(413);
        assertThat(refused(large).error().code()).isEqualTo("too_large");
        String many = batch(Collections.nCopies(501, "1").toArray(new String[0]));
        assertThat(refused(many.getBytes(UTF_8)).status()).isEqualTo(413);
        assertThat(refused(many.getBytes(UTF_8)).error().code()).isEqualTo("too_many_events");
        String absurd = batch(Collections.nCopies(300_000, "1").toArray(new String[0]));
        assertThat(refused(absurd.getBytes(UTF_8)).status()).isEqualTo(413);
    }

    @Test
    void takesAsManyAsTheContractSays() {
        String[] events = new String[500];
        Arrays.fill(events, event(""));
        assertThat(results(batch(events), WALL)).hasSize(500).allMatch(Parsed.Valid.class::isInstance);
        assertThat(results("{\"events\":[]}", WALL)).isEmpty();
    }

    @Test
    void theSameBodyGivesTheSameEvents() {
        String body = batch(event("\"context\":{\"b\":1,\"a\":2}"));
        assertThat(results(body, WALL)).isEqualTo(results(batch(event("\"context\":{\"a\":2,\"b\":1}")), WALL));
    }

    private static byte[] overlong(String body) {
        byte[] bytes = body.getBytes(ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == (byte) 0xE4) {
                bytes[i] = (byte) 0xC0;
                bytes[i + 1] = (byte) 0x80;
            }
        }
        return bytes;
    }

    private static String known(String id) {
        return Batches.PSEUDONYMIZER.pseudonym("default", PersonId.known(id));
    }

    private static String anonymous(String id) {
        return Batches.PSEUDONYMIZER.pseudonym("default", PersonId.anonymous(id));
    }
}
