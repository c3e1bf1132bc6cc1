package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstClickIT {
    @TempDir
    Path data;

    @Test
    void aClickChangesTheListThatIsAskedForNext() {
        try (TestNode node = TestNode.start(data)) {
            browse(node, "tea", 12);
            browse(node, "coffee", 20);
            assertThat(items(node, "newcomer").get(0))
                    .as("the more popular group leads for a newcomer")
                    .startsWith("coffee");

            JsonNode answer = node.events(Clicks.click("newcomer", "tea-1"));

            assertThat(answer.at("/results/0/status").asText()).isEqualTo("accepted");
            JsonNode list = node.json("/v1/recommendations?anonymousId=newcomer&limit=5");
            assertThat(list.get("version").asLong())
                    .isGreaterThanOrEqualTo(answer.get("offset").asLong());
            assertThat(list.get("personalized").asBoolean()).isTrue();
            assertThat(items(node, "newcomer").subList(0, 3)).allMatch(item -> item.startsWith("tea"));
        }
    }

    @Test
    void anOpenStreamGetsTheListWithTheClickInIt() throws Exception {
        try (TestNode node = TestNode.start(data)) {
            browse(node, "tea", 12);
            browse(node, "coffee", 20);
            try (OpenStream stream = OpenStream.open(node, "/v1/stream?anonymousId=newcomer&limit=5")) {
                JsonNode first = stream.next();
                assertThat(first.at("/items/0/item").asText()).startsWith("coffee");

                JsonNode answer = node.events(Clicks.click("newcomer", "tea-1"));

                JsonNode second = stream.next();
                assertThat(second.get("version").asLong())
                        .isGreaterThanOrEqualTo(answer.get("offset").asLong());
                assertThat(second.at("/items/0/item").asText()).startsWith("tea");
                assertThat(stream.lastId()).endsWith("-" + second.get("version").asLong());
            }
        }
    }

    /** So many people look at the five items of a group, one after the other. */
    static void browse(TestNode node, String group, int people) {
        long time = System.currentTimeMillis() - 60_000;
        for (int person = 0; person < people; person++) {
            List<String> events = new ArrayList<>();
            for (int i = 1; i <= 5; i++) {
                events.add(
                        Clicks.click(group + "-person-" + person, group + "-" + i, time + i * 7_000L + person * 13L));
            }
            node.events(String.join(",", events));
        }
    }

    static List<String> items(TestNode node, String anonymousId) {
        List<String> items = new ArrayList<>();
        for (JsonNode entry : node.json("/v1/recommendations?limit=5&anonymousId=" + anonymousId)
                .get("items")) {
            items.add(entry.get("item").asText());
        }
        return items;
    }
}
