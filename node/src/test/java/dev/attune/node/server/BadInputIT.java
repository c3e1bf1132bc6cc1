package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputIT {
    private static final String KEYS = """
            sites:
              - id: default
                keys:
                  public: [public-0123456789abcdef0123]
                  secret: [9f8e7d6c5b4a39281706f5e4d3c2]
            """;

    @TempDir
    static Path data;

    private static TestNode node;

    @BeforeAll
    static void start() {
        node = TestNode.start(data.resolve("open"));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void goodEventsOfABatchAreKeptWhenOthersAreBad() {
        long now = System.currentTimeMillis();
        String good = Clicks.click("visitor", "mug", now);
        String badDepth = Clicks.event("scroll", "\"anonymousId\":\"visitor\"", "mug", now, ",\"depth\":1.7");
        String noUser = Clicks.event("click", "", "mug", now, "");
        String badTime = Clicks.event("click", "\"anonymousId\":\"visitor\"", "mug", now, "")
                .replace("\"time\":" + now, "\"time\":\"yesterday\"");

        JsonNode answer = node.events(String.join(",", badDepth, good, noUser, badTime));

        assertThat(answer.at("/results/0/code").asText()).isEqualTo("bad_value");
        assertThat(answer.at("/results/0/path").asText()).isEqualTo("events[0].depth");
        assertThat(answer.at("/results/0/message").asText()).contains("1.7").contains("0..1");
        assertThat(answer.at("/results/1/status").asText()).isEqualTo("accepted");
        assertThat(answer.at("/results/2/code").asText()).isEqualTo("missing_user");
        assertThat(answer.at("/results/3/code").asText()).isEqualTo("bad_time");
        JsonNode profile = node.json("/v1/users/visitor/profile?anonymous=true");
        assertThat(profile.at("/recentClicks/0/item").asText()).isEqualTo("mug");
    }

    @Test
    void bodiesThatAreNoBatchAreRefusedAsTheContractSays() {
        assertThat(node.post("/v1/events", "{\"events\":[").statusCode()).isEqualTo(400);
        assertThat(node.post("/v1/events", "").statusCode()).isEqualTo(400);
        assertThat(node.post("/v1/events", "[]").statusCode()).isEqualTo(400);
        assertThat(node.post("/v1/events", "{\"events\":7}").statusCode()).isEqualTo(400);
        assertThat(node.post("/v1/events", "[".repeat(100_000)).statusCode()).isEqualTo(400);
        assertThat(node.post("/v1/events", "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))
                        .statusCode())
                .isEqualTo(400);
        assertThat(node.post("/v1/events", "\u0000\u0000").statusCode()).isEqualTo(400);
    }

    @Test
    void tenMebibytesAreTooLarge() {
        String body = "{\"events\":[" + " ".repeat(10 << 20) + "]}";
        HttpResponse<String> answer = node.post("/v1/events", body);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too_large");
    }

    @Test
    void otherMediaTypesAreRefusedAndBeaconsAreNot() {
        HttpRequest.Builder form = HttpRequest.newBuilder(node.at("/v1/events"))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=b"));
        assertThat(node.send(form).statusCode()).isEqualTo(415);
        HttpRequest.Builder beacon = HttpRequest.newBuilder(node.at("/v1/events"))
                .header("content-type", "text/plain;charset=UTF-8")
                .POST(BodyPublishers.ofString("{\"events\":[" + Clicks.click("visitor", "cup") + "]}"));
        assertThat(node.send(beacon).statusCode()).isEqualTo(200);
    }

    @Test
    void gzipIsTakenAndABombIsNot() throws IOException {
        String batch = "{\"events\":[" + Clicks.click("visitor", "jug") + "]}";
        assertThat(node.send(gzip(batch)).statusCode()).isEqualTo(200);
        assertThat(node.send(gzip("{\"events\":[" + " ".repeat(50 << 20) + "]}"))
                        .statusCode())
                .isEqualTo(413);
    }

    private static HttpRequest.Builder gzip(String body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return HttpRequest.newBuilder(node.at("/v1/events"))
                .header("content-type", "application/json")
                .header("content-encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed.toByteArray()));
    }

    @Test
    void onlyPagesOfAllowedOriginsMayCall() {
        String allowed = "server: {corsOrigins: [\"https://shop.example.org\"]}";
        try (TestNode shop = TestNode.start(data.resolve("cors"), allowed, Map.of())) {
            assertThat(allowedOrigin(preflight(shop, "https://shop.example.org")))
                    .contains("https://shop.example.org");
            HttpResponse<String> other = preflight(shop, "https://other.example.org");
            assertThat(other.statusCode()).isEqualTo(403);
            assertThat(allowedOrigin(other)).isEmpty();
        }
    }

    @Test
    void withoutKeysPagesOfThisMachineMayCall() {
        assertThat(allowedOrigin(preflight(node, "http://localhost:3000"))).contains("http://localhost:3000");
        assertThat(allowedOrigin(preflight(node, "http://127.0.0.1:8000"))).contains("http://127.0.0.1:8000");
        assertThat(allowedOrigin(preflight(node, "https://shop.example.org"))).isEmpty();
        assertThat(allowedOrigin(preflight(node, "http://localhost.example.org")))
                .isEmpty();
    }

    private static Optional<String> allowedOrigin(HttpResponse<String> answer) {
        return answer.headers().firstValue("access-control-allow-origin");
    }

    private static HttpResponse<String> preflight(TestNode at, String origin) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at.at("/v1/events"))
                .header("origin", origin)
                .header("access-control-request-method", "POST")
                .method("OPTIONS", BodyPublishers.noBody());
        return at.send(request);
    }

    @Test
    void aThousandDamagedBodiesNeverMakeTheServerFail() {
        SplittableRandom random = new SplittableRandom(7);
        String good = "{\"sentAt\":1764000000000,\"events\":[" + Clicks.click("visitor", "pot") + "]}";
        for (int i = 0; i < 1_000; i++) {
            StringBuilder damaged = new StringBuilder(good);
            for (int cut = 0; cut <= i % 4; cut++) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(1, 0x2fff));
            }
            int status = node.post("/v1/events", damaged.toString()).statusCode();
            assertThat(status).as("body %s", damaged).isLessThan(500);
        }
        assertThat(node.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void wrongParametersOfListsAreNamed() {
        assertThat(node.get("/v1/recommendations?limit=0").statusCode()).isEqualTo(400);
        assertThat(node.get("/v1/recommendations?limit=many").body())
                .contains("limit")
                .contains("1..100");
        assertThat(node.get("/v1/recommendations?filter=price%3E%3E5").statusCode())
                .isEqualTo(400);
        assertThat(node.get("/v1/trending?window=PT9M").statusCode()).isEqualTo(400);
        assertThat(node.get("/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(node.get("/v1/recommendations?user=never-seen").statusCode()).isEqualTo(200);
    }

    @Test
    void withKeysEveryDoorAsksForTheRightOne() {
        try (TestNode locked = TestNode.start(data.resolve("locked"), KEYS, Map.of())) {
            String body = "{\"events\":[" + Clicks.click("visitor", "mug") + "]}";
            assertThat(locked.post("/v1/events", body).statusCode()).isEqualTo(401);
            assertThat(locked.post("/v1/events?key=wrong-key-of-some-length", body)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(locked.post("/v1/events?key=public-0123456789abcdef0123", body)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(locked.get("/v1/recommendations?key=public-0123456789abcdef0123")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(locked.get("/v1/recommendations?user=alice&key=public-0123456789abcdef0123")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(locked.put("/v1/items/mug?key=public-0123456789abcdef0123", "{}")
                            .statusCode())
                    .isIn(List.of(401, 403));
            HttpRequest.Builder secret = HttpRequest.newBuilder(locked.at("/v1/items/mug"))
                    .header("authorization", "Bearer 9f8e7d6c5b4a39281706f5e4d3c2")
                    .header("content-type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"title\":\"Mug\",\"categories\":[\"kitchen\"]}"));
            assertThat(locked.send(secret).statusCode()).isEqualTo(200);
        }
    }
}
