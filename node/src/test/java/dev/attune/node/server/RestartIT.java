package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartIT {
    @TempDir
    Path data;

    @Test
    void afterAnOrderlyStopEverythingIsThereAndAnOldIdIsStillADuplicate() {
        String list = "/v1/recommendations?limit=10&anonymousId=tea-person-3";
        String profile = "/v1/users/tea-person-3/profile?anonymous=true";
        String click = Clicks.click("tea-person-3", "tea-2");
        JsonNode listBefore;
        JsonNode profileBefore;
        try (TestNode node = TestNode.start(data)) {
            node.put("/v1/items/tea-1", "{\"title\":\"Green tea\",\"categories\":[\"tea\"]}");
            FirstClickIT.browse(node, "tea", 12);
            assertThat(node.events(click).at("/results/0/status").asText()).isEqualTo("accepted");
            assertThat(node.events(click).at("/results/0/status").asText()).isEqualTo("duplicate");
            listBefore = node.json(list);
            profileBefore = node.json(profile);
        }
        try (TestNode node = TestNode.start(data)) {
            assertThat(node.json(profile)).isEqualTo(profileBefore);
            JsonNode listAfter = node.json(list);
            assertThat(items(listAfter)).isEqualTo(items(listBefore));
            assertThat(listAfter.get("version")).isEqualTo(listBefore.get("version"));
            assertThat(node.events(click).at("/results/0/status").asText()).isEqualTo("duplicate");
            assertThat(node.json("/v1/items/tea-1").get("title").asText()).isEqualTo("Green tea");
            String id = listAfter.get("id").asText();
            JsonNode why = node.json(
                    "/v1/explain/" + id + "/" + listAfter.at("/items/0/item").asText());
            assertThat(why.get("sources")).isNotEmpty();
        }
    }

    /** Items and their order; on a wall clock scores fall with every millisecond. */
    private static String items(JsonNode list) {
        StringBuilder items = new StringBuilder();
        for (JsonNode entry : list.get("items")) {
            ((ObjectNode) entry).remove("score");
            items.append(entry.get("item").asText()).append(' ');
        }
        return items.toString();
    }
}
