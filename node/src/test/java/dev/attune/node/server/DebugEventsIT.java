package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site under development asks in its own tests, and who may ask it and the console. */
class DebugEventsIT {
    private static final String PUBLIC_KEY = "6c0de8a94b7f41d3a2e5";
    private static final String SECRET_KEY = "9f8e7d6c5b4a39281706f5e4d3c2";
    private static final String KEYS = """
            sites:
              - id: default
                keys:
                  public: [%s]
                  secret: [%s]
            """.formatted(PUBLIC_KEY, SECRET_KEY);

    @TempDir
    Path data;

    @Test
    void whatWasSentIsThereAsItWasSentWithItsVerdict() {
        try (TestNode node = TestNode.start(data)) {
            String click =
                    Clicks.event("click", "\"id\":\"anna\"", "tea-1", System.currentTimeMillis(), ",\"value\":2");
            node.events(click);
            node.events(click + "," + Clicks.click("bert", "tea-2"));
            JsonNode good = node.json("/v1/debug/events/good");
            assertThat(good.get("good").asInt()).isEqualTo(3);
            assertThat(good.at("/events/0/event/item").asText()).isEqualTo("tea-2");
            assertThat(good.at("/events/1/status").asText()).isEqualTo("duplicate");
            assertThat(good.at("/events/2/status").asText()).isEqualTo("accepted");
            assertThat(good.at("/events/2/event")).isEqualTo(TestNode.parse(click));
            JsonNode found = node.json("/v1/debug/events/good?type=click&item=tea-2");
            assertThat(found.get("events")).hasSize(1);
            assertThat(node.json("/v1/debug/events/good?limit=2").get("events")).hasSize(2);
        }
    }

    @Test
    void whatWasRejectedIsThereWithTheReason() {
        try (TestNode node = TestNode.start(data)) {
            node.events("{\"id\":\"x\",\"type\":\"click\",\"user\":{\"id\":\"anna\"}}");
            node.post("/v1/events", "{\"events\":");
            JsonNode bad = node.json("/v1/debug/events/bad");
            assertThat(bad.get("bad").asInt()).isEqualTo(2);
            assertThat(bad.at("/events/0/code").asText()).isEqualTo("not_json");
            assertThat(bad.at("/events/0/body").asText()).isEqualTo("{\"events\":");
            assertThat(bad.at("/events/1/code").asText()).isEqualTo("missing_time");
            assertThat(bad.at("/events/1/path").asText()).isEqualTo("events[0].time");
            assertThat(bad.at("/events/1/event/user/id").asText()).isEqualTo("anna");
        }
    }

    @Test
    void aResetBeginsAnewAndTheSiteForgetsNothing() {
        try (TestNode node = TestNode.start(data)) {
            String click = Clicks.click("anna", "tea-1");
            node.events(click);
            assertThat(node.post("/v1/debug/events/reset", "").body()).isEqualTo("{\"good\":0,\"bad\":0}");
            assertThat(node.json("/v1/debug/events/good").get("events")).isEmpty();
            assertThat(node.events(click).at("/results/0/status").asText()).isEqualTo("duplicate");
        }
    }

    @Test
    void memoryForWhatWasSentIsBounded() {
        try (TestNode node = TestNode.start(data)) {
            String large = "\"properties\":{\"text\":\"" + "x".repeat(400_000) + "\"}";
            for (int n = 0; n < 30; n++) {
                node.events(
                        Clicks.event("click", "\"id\":\"anna\"", "tea-" + n, System.currentTimeMillis(), "," + large));
            }
            JsonNode good = node.json("/v1/debug/events");
            assertThat(good.get("good").asInt() + good.get("bad").asInt()).isEqualTo(30);
            int kept = node.json("/v1/debug/events/good").get("events").size()
                    + node.json("/v1/debug/events/bad").get("events").size();
            assertThat(kept).isBetween(15, 22);
        }
    }

    @Test
    void withKeysTheConsoleAsksForASecretOneAndNothingIsKeptAsSent() {
        try (TestNode node = TestNode.start(data, KEYS, Map.of())) {
            for (String path :
                    new String[] {"stream?once=true", "follow?user=anna", "funnel", "catalogue", "windows"}) {
                String address = "/v1/console/" + path;
                assertThat(node.get(address).statusCode()).as(address).isEqualTo(401);
                assertThat(status(node, address, "x-attune-key", PUBLIC_KEY))
                        .as(address)
                        .isEqualTo(403);
            }
            assertThat(status(node, "/v1/console/stream?once=true", "authorization", "Bearer " + SECRET_KEY))
                    .isEqualTo(200);
            assertThat(node.get("/v1/console/catalogue?key=" + SECRET_KEY).statusCode())
                    .as("a secret key in an address opens nothing")
                    .isEqualTo(401);
            assertThat(status(node, "/v1/debug/events/good", "authorization", "Bearer " + SECRET_KEY))
                    .isEqualTo(404);
        }
    }

    private static int status(TestNode node, String path, String header, String value) {
        return node.send(HttpRequest.newBuilder(node.at(path))
                        .header(header, value)
                        .GET())
                .statusCode();
    }
}
