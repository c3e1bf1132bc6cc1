package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityIT {
    private static final long START = 1_764_000_000_000L;

    @TempDir
    Path data;

    @Test
    void theSlidingWindowHoldsFiveMinutesByItemCategoryAndSession() throws InterruptedException {
        try (TestNode node = TestNode.start(data, "", Map.of("sites.default.clock", "stream"))) {
            node.put("/v1/items/tea", "{\"title\":\"Tea\",\"categories\":[\"drinks\"]}");
            click(node, "early", START);
            for (int person = 0; person < 6; person++) {
                click(node, "late" + person, START + 400_000 + person * 1_000L);
            }
            JsonNode items = settled(node, "/v1/activity?by=item", 6);
            assertThat(items.at("/rows/0/key").asText()).isEqualTo("tea");
            assertThat(items.at("/rows/0/people").asLong()).isEqualTo(6);
            assertThat(items.at("/rows/0/burst").asDouble()).isPositive();
            JsonNode categories = node.json("/v1/activity?by=category");
            assertThat(categories.at("/rows/0/key").asText()).isEqualTo("drinks");
            assertThat(categories.at("/rows/0/events").asLong()).isEqualTo(6);
            assertThat(categories.at("/rows/0/burst").asDouble()).isPositive();
            assertThat(node.json("/v1/activity?by=session").get("rows")).hasSize(6);
        }
    }

    private static void click(TestNode node, String person, long time) {
        node.events(Clicks.event("click", "\"anonymousId\":\"" + person + "\"", "tea", time, ""));
    }

    /** Rows reach the behaviour store in batches: asks until all are there. */
    private static JsonNode settled(TestNode node, String path, long events) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        JsonNode answer = node.json(path);
        while (answer.at("/rows/0/events").asLong() != events && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            answer = node.json(path);
        }
        assertThat(answer.at("/rows/0/events").asLong()).isEqualTo(events);
        return answer;
    }
}
