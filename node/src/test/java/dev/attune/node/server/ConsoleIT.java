package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the console shows is what happened. */
class ConsoleIT {
    @TempDir
    static Path data;

    private static TestNode node;

    @BeforeAll
    static void start() {
        node = TestNode.start(data);
        FirstClickIT.browse(node, "tea", 6);
        FirstClickIT.browse(node, "coffee", 8);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void theStreamTellsWhatBecameOfEachEvent() throws Exception {
        try (OpenStream stream = OpenStream.open(node, "/v1/console/stream")) {
            awaitQuiet(stream);
            String click = Clicks.click("sampled", "tea-1");
            node.events(click);
            node.events(click + ",{\"id\":\"x\",\"type\":\"click\"}");
            node.events(robot("crawler"));
            Map<String, Integer> fates = new TreeMap<>();
            while (fates.values().stream().mapToInt(n -> n).sum() < 4) {
                for (JsonNode event : stream.next().get("events")) {
                    fates.merge(event.get("fate").asText(), 1, Integer::sum);
                }
            }
            assertThat(fates).isEqualTo(Map.of("accepted", 1, "duplicate", 1, "rejected", 1, "robot", 1));
        }
    }

    @Test
    void aRejectStandsUnderItsRuleWithASampleThatNamesNobody() throws Exception {
        node.events("{\"id\":\"deep\",\"type\":\"scroll\",\"time\":" + System.currentTimeMillis()
                + ",\"user\":{\"id\":\"anna@example.org\"},\"item\":\"tea-1\",\"depth\":1.7}");
        JsonNode first = first();
        JsonNode rule =
                find(first.get("rejects"), one -> one.get("path").asText().equals("depth"));
        assertThat(rule.get("code").asText()).isEqualTo("bad_value");
        assertThat(rule.get("message").asText()).contains("1.7", "expected");
        assertThat(rule.get("meaning").asText()).isEqualTo("A field has the wrong type or is out of range.");
        assertThat(rule.get("sample").asText()).contains("\"depth\":1.7").doesNotContain("anna");
    }

    @Test
    void aBodyThatIsNoJsonIsARejectToo() throws Exception {
        node.post("/v1/events", "no JSON, anna");
        JsonNode rule =
                find(first().get("rejects"), one -> one.get("code").asText().equals("not_json"));
        assertThat(rule.toString()).doesNotContain("anna");
    }

    @Test
    void aPersonIsFollowedFromTheClickToTheProfileAndTheList() throws Exception {
        try (OpenStream stream = OpenStream.open(node, "/v1/console/follow?anonymousId=followed")) {
            JsonNode first = stream.next();
            assertThat(first.at("/profile/version").asInt()).isZero();
            long offset =
                    node.events(Clicks.click("followed", "tea-1")).get("offset").asLong();
            node.get("/v1/recommendations?anonymousId=followed&limit=3");
            List<JsonNode> happenings = happenings(stream, 3);
            assertThat(happenings.get(0).at("/event/offset").asLong()).isEqualTo(offset);
            assertThat(happenings.get(0).at("/event/person").asText())
                    .isEqualTo(first.get("person").asText());
            assertThat(happenings.get(1).get("position").asLong()).isGreaterThanOrEqualTo(offset);
            assertThat(happenings.get(1).at("/profile/recentClicks/0/item").asText())
                    .isEqualTo("tea-1");
            assertThat(happenings.get(2).at("/list/version").asLong()).isGreaterThanOrEqualTo(offset);
            assertThat(happenings.get(2).at("/list/items")).isNotEmpty();
        }
    }

    @Test
    void aPersonWhoLogsInIsFollowedOnAndFoundByPseudonym() throws Exception {
        String person;
        try (OpenStream stream = OpenStream.open(node, "/v1/console/follow?anonymousId=becomes-known")) {
            stream.next();
            long now = System.currentTimeMillis();
            node.events(
                    Clicks.event("identify", "\"id\":\"anna\",\"anonymousId\":\"becomes-known\"", "tea-1", now, ""));
            node.events(Clicks.event("click", "\"id\":\"anna\"", "tea-2", now + 1, ""));
            JsonNode known = MissingNode.getInstance();
            while (known.isMissingNode()) {
                known = find(
                        stream.next().get("happenings"),
                        one -> one.at("/event/item").asText().equals("tea-2"));
            }
            person = known.at("/event/person").asText();
        }
        try (OpenStream stream = OpenStream.open(node, "/v1/console/follow?person=" + person)) {
            assertThat(stream.next().at("/profile/user").asText()).isEqualTo(person);
        }
    }

    @Test
    void theFunnelCountsFromServedToBought() throws InterruptedException {
        JsonNode list = node.json("/v1/recommendations?anonymousId=buyer&slot=funnel-test&limit=4");
        String id = list.get("id").asText();
        List<String> events = new ArrayList<>();
        for (int position = 1; position <= 3; position++) {
            events.add(seen("impression", list, position));
        }
        for (String type : List.of("hover", "click", "add_to_cart", "purchase")) {
            events.add(seen(type, list, 2));
        }
        node.events(String.join(",", events));
        JsonNode funnel = node.json("/v1/console/funnel?slot=funnel-test");
        while (funnel.at("/positions/1/purchase").asInt() == 0) {
            Thread.onSpinWait();
            funnel = node.json("/v1/console/funnel?slot=funnel-test");
        }
        assertThat(funnel.get("lists").asInt()).isEqualTo(1);
        assertThat(funnel.get("positions")).hasSize(4);
        assertThat(funnel.at("/positions/1").toString())
                .isEqualTo("{\"position\":2,\"served\":1,\"impression\":1,\"hover\":1,\"click\":1,"
                        + "\"add_to_cart\":1,\"purchase\":1}");
        assertThat(funnel.at("/positions/3/impression").asInt()).isZero();
        assertThat(node.json("/v1/console/lists/" + id).get("items")).isEqualTo(list.get("items"));
    }

    @Test
    void theCatalogueTellsWhatKeepsItemsFromBeingFound() {
        node.put("/v1/items/bare", "{\"available\":true}");
        node.put("/v1/items/gone", "{\"title\":\"Gone\",\"categories\":[\"tea\"],\"available\":false}");
        JsonNode health = node.json("/v1/console/catalogue");
        assertThat(health.get("items").asInt() - health.get("available").asInt())
                .isEqualTo(1);
        assertThat(problem(health, "withoutTitle").at("/examples/0/id").asText())
                .isEqualTo("bare");
        assertThat(problem(health, "unavailable").at("/examples/0/title").asText())
                .isEqualTo("Gone");
        assertThat(problem(health, "cold").toString()).contains("bare");
        assertThat(problem(health, "unknown").get("items").asInt())
                .as("the ten items that were clicked are not stored")
                .isEqualTo(10);
    }

    @Test
    void aFloodIsShownInFramesOfBoundedSizeAndCountedWhole() throws Exception {
        try (OpenStream stream = OpenStream.open(node, "/v1/console/stream")) {
            awaitQuiet(stream);
            for (int batch = 0; batch < 10; batch++) {
                List<String> events = new ArrayList<>();
                for (int n = 0; n < 400; n++) {
                    events.add(Clicks.click("flood-" + batch + "-" + n, "tea-" + (1 + n % 5)));
                }
                node.events(String.join(",", events));
            }
            long seen = 0;
            while (seen < 4_000) {
                JsonNode frame = stream.next();
                assertThat(frame.get("events").size()).isLessThanOrEqualTo(24 + 4 * 8);
                seen += frame.get("events").size() + frame.get("missed").asLong();
            }
            assertThat(seen).isEqualTo(4_000);
        }
    }

    @Test
    void thePulseTimesTheWayFromAClickToTheChangedList() throws Exception {
        try (OpenStream lists = OpenStream.open(node, "/v1/stream?anonymousId=timed&limit=3");
                OpenStream console = OpenStream.open(node, "/v1/console/stream")) {
            lists.next();
            node.events(Clicks.click("timed", "tea-1"));
            lists.next();
            JsonNode pulse = console.next().path("pulse");
            while (pulse.path("clicks").path("count").asInt() == 0) {
                pulse = console.next().path("pulse");
            }
            assertThat(pulse.at("/clicks/p99").asDouble()).isPositive();
            assertThat(pulse.at("/pages/sse").asInt()).isEqualTo(1);
            assertThat(pulse.at("/verdict/level").asText()).isIn("good", "watch");
        }
    }

    private static JsonNode first() throws Exception {
        try (OpenStream stream = OpenStream.open(node, "/v1/console/stream?once=true")) {
            return stream.next();
        }
    }

    /** What was sent before the stream was opened may still come in its first frames. */
    private static void awaitQuiet(OpenStream stream) throws InterruptedException {
        stream.next();
        JsonNode frame = stream.next();
        while (!frame.get("events").isEmpty()) {
            frame = stream.next();
        }
    }

    private static List<JsonNode> happenings(OpenStream stream, int atLeast) throws InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        while (all.size() < atLeast) {
            stream.next().get("happenings").forEach(all::add);
        }
        return all;
    }

    private static JsonNode find(JsonNode all, Predicate<JsonNode> fits) {
        for (JsonNode one : all) {
            if (fits.test(one)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode problem(JsonNode health, String name) {
        return find(health.get("problems"), one -> one.get("problem").asText().equals(name));
    }

    private static String seen(String type, JsonNode list, int position) {
        String item = list.get("items").get(position - 1).get("item").asText();
        return Clicks.event(
                type,
                "\"anonymousId\":\"buyer\"",
                item,
                System.currentTimeMillis(),
                ",\"durationMs\":900,\"recommendation\":{\"id\":\"%s\",\"slot\":\"funnel-test\",\"position\":%d}"
                        .formatted(list.get("id").asText(), position));
    }

    private static String robot(String anonymousId) {
        return Clicks.event(
                "view",
                "\"anonymousId\":\"" + anonymousId + "\"",
                "tea-1",
                System.currentTimeMillis(),
                ",\"context\":{\"userAgent\":\"Mozilla/5.0 (compatible; Googlebot/2.1)\"}");
    }
}
