package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one robot and one forgotten tab do to the lists of everybody else: nothing. */
class PoisonIT {
    private static final long START = 1_764_000_000_000L;

    @TempDir
    Path data;

    @Test
    void aRobotThatClicksQuicklyAndRegularlyChangesNobodyElsesList() {
        try (TestNode node = TestNode.start(data, "", Map.of("sites.default.clock", "stream"))) {
            population(node);
            long time = START + 3_600_000;
            tick(node, time + 400 * 200L);
            List<String> before = listsOfOthers(node);
            for (int batch = 0; batch < 10; batch++) {
                List<String> clicks = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    int number = batch * 40 + i;
                    clicks.add(Clicks.event(
                            "click",
                            "\"anonymousId\":\"robot\"",
                            number % 2 == 0 ? "tea-1" : "coffee-" + (number % 5 + 1),
                            time + number * 200L,
                            ""));
                }
                node.events(String.join(",", clicks));
            }
            assertThat(node.json("/v1/users/robot/profile?anonymous=true")
                            .get("quarantined")
                            .asBoolean())
                    .isTrue();
            assertThat(listsOfOthers(node)).isEqualTo(before);
        }
    }

    @Test
    void aForgottenTabChangesNobodyElsesList() {
        try (TestNode node = TestNode.start(data, "", Map.of("sites.default.clock", "stream"))) {
            population(node);
            long time = START + 3_600_000;
            for (int i = 0; i < 8; i++) {
                dwell(node, "tea-" + (i % 5 + 1), 280_000 + i * 5_000L, time + i * 400_000L);
            }
            tick(node, time + 4_000_000);
            List<String> before = listsOfOthers(node);
            dwell(node, "coffee-1", 30_000_000, time + 4_000_000);
            assertThat(listsOfOthers(node)).isEqualTo(before);
        }
    }

    /** The site's clock goes on, and nothing else: lists are compared at the same moment. */
    private static void tick(TestNode node, long time) {
        node.events(Clicks.event("impression", "\"anonymousId\":\"passer-by\"", "tea-1", time, ""));
    }

    private static void dwell(TestNode node, String item, long duration, long time) {
        node.events(Clicks.event("dwell", "\"anonymousId\":\"sleeper\"", item, time, ",\"durationMs\":" + duration));
    }

    /** No two items were touched at the same times: an exact tie has no order that could be kept. */
    private static void population(TestNode node) {
        for (String group : List.of("tea", "coffee")) {
            for (int person = 0; person < 15; person++) {
                List<String> events = new ArrayList<>();
                for (int i = 1; i <= 5; i++) {
                    String user = "\"anonymousId\":\"" + group + person + "\"";
                    events.add(Clicks.event(
                            "click",
                            user,
                            group + "-" + (1 + (i + person) % 5),
                            START + person * 60_000L + i * 9_000L + (group.equals("tea") ? 0 : 1_717),
                            ""));
                }
                node.events(String.join(",", events));
            }
        }
    }

    /** Items in their order, of people who were there, of a newcomer, and of items. */
    private static List<String> listsOfOthers(TestNode node) {
        List<String> lists = new ArrayList<>();
        for (String path : List.of(
                "/v1/recommendations?limit=10&anonymousId=tea3",
                "/v1/recommendations?limit=10&anonymousId=coffee7",
                "/v1/recommendations?limit=10",
                "/v1/items/tea-1/similar?limit=10",
                "/v1/items/coffee-1/similar?limit=10")) {
            StringBuilder items = new StringBuilder(path);
            for (JsonNode entry : node.json(path).get("items")) {
                items.append(' ').append(entry.get("item").asText());
            }
            lists.add(items.toString());
        }
        return lists;
    }
}
