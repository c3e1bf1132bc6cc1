package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushIT {
    @TempDir
    static Path data;

    private static TestNode node;

    @BeforeAll
    static void start() {
        node = TestNode.start(data);
        FirstClickIT.browse(node, "tea", 12);
        FirstClickIT.browse(node, "coffee", 20);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void aStreamThatComesBackGetsNothingItHasAndEverythingItMissed() throws Exception {
        String path = "/v1/stream?anonymousId=returning&limit=5";
        String position;
        try (OpenStream first = OpenStream.open(node, path)) {
            first.next();
            position = first.lastId();
        }
        try (OpenStream same = OpenStream.open(node, path, position)) {
            node.events(Clicks.click("returning", "tea-2"));
            JsonNode list = same.next();
            assertThat(list.at("/items/0/item").asText())
                    .as("no repetition before the change")
                    .startsWith("tea");
            position = same.lastId();
        }
        JsonNode missed = node.events(Clicks.click("returning", "tea-3"));
        try (OpenStream late = OpenStream.open(node, path, position)) {
            assertThat(late.next().get("version").asLong())
                    .isGreaterThanOrEqualTo(missed.get("offset").asLong());
        }
        try (OpenStream otherLog = OpenStream.open(node, path, "anotherlog-99999999")) {
            assertThat(otherLog.next().get("items")).isNotEmpty();
        }
    }

    @Test
    void whatAnAnonymousPersonDidIsInTheListOfTheKnownOneAfterTheLink() throws Exception {
        node.events(Clicks.click("before-login", "tea-4"));
        try (OpenStream stream = OpenStream.open(node, "/v1/stream?anonymousId=before-login&limit=5")) {
            stream.next();
            String both = "\"id\":\"customer-1\",\"anonymousId\":\"before-login\"";
            node.events(Clicks.event("identify", both, "tea-5", System.currentTimeMillis(), ""));
            stream.next();
            // The open stream of the anonymous id follows the person now.
            node.events(Clicks.event("click", "\"id\":\"customer-1\"", "coffee-1", System.currentTimeMillis(), ""));
            JsonNode list = stream.next();
            assertThat(list.get("user").asText())
                    .isEqualTo(node.json("/v1/users/customer-1/profile")
                            .get("user")
                            .asText());
        }
        assertThat(node.json("/v1/users/customer-1/profile").get("recentClicks").toString())
                .contains("tea-4")
                .contains("coffee-1");
    }

    @Test
    void anItemThatIsNoLongerAvailableLeavesOpenLists() throws Exception {
        node.put("/v1/items/coffee-3", "{\"title\":\"Coffee three\",\"categories\":[\"coffee\"]}");
        node.events(Clicks.click("watcher", "coffee-2"));
        try (OpenStream stream = OpenStream.open(node, "/v1/stream?anonymousId=watcher&limit=10")) {
            assertThat(stream.next().toString()).contains("\"coffee-3\"");
            node.put(
                    "/v1/items/coffee-3",
                    "{\"title\":\"Coffee three\",\"categories\":[\"coffee\"],\"available\":false}");
            assertThat(stream.next().get("items").toString()).doesNotContain("\"coffee-3\"");
        }
        node.put("/v1/items/coffee-3", "{\"title\":\"Coffee three\",\"categories\":[\"coffee\"]}");
    }

    @Test
    void manyChangesAtOnceAreFewListsAndTheLastHoldsThemAll() throws Exception {
        try (OpenStream stream = OpenStream.open(node, "/v1/stream?anonymousId=hasty&limit=5")) {
            stream.next();
            List<String> clicks = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                clicks.add(
                        Clicks.click("hasty", "tea-" + (i % 5 + 1), System.currentTimeMillis() - 300_000 + i * 997L));
            }
            long offset = node.events(String.join(",", clicks)).get("offset").asLong();
            int lists = 0;
            long version = -1;
            while (version < offset) {
                version = stream.next().get("version").asLong();
                lists++;
            }
            assertThat(lists).isLessThan(30);
        }
    }

    @Test
    void aSocketSubscribesAndSendsEvents() throws Exception {
        BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
        URI address = URI.create("ws://127.0.0.1:" + node.server().port() + "/v1/ws");
        WebSocket socket = node.client()
                .newWebSocketBuilder()
                .buildAsync(address, new Collecting(messages))
                .join();
        socket.sendText("{\"subscribe\":{\"anonymousId\":\"socket\",\"slot\":\"home\",\"limit\":5}}", true)
                .join();
        JsonNode first = next(messages);
        assertThat(first.at("/recommendations/items/0/item").asText()).startsWith("coffee");

        socket.sendText("{\"events\":[" + Clicks.click("socket", "tea-1") + "]}", true)
                .join();
        JsonNode one = next(messages);
        JsonNode other = next(messages);
        JsonNode verdict = one.has("results") ? one : other;
        JsonNode list = one.has("results") ? other : one;
        assertThat(verdict.at("/results/0/status").asText()).isEqualTo("accepted");
        assertThat(list.at("/recommendations/items/0/item").asText()).startsWith("tea");
        assertThat(list.at("/recommendations/version").asLong())
                .isGreaterThanOrEqualTo(verdict.get("offset").asLong());
        socket.sendText("nonsense", true).join();
        assertThat(next(messages).get("closed").asInt()).isEqualTo(4400);
    }

    @Test
    void aQuietSocketIsKeptOpenByPings() throws Exception {
        Map<String, String> impatient = Map.of("push.heartbeat", "1s", "server.idleTimeout", "2s");
        try (TestNode quiet = TestNode.start(data.resolve("quiet"), "", impatient)) {
            BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
            URI address = URI.create("ws://127.0.0.1:" + quiet.server().port() + "/v1/ws");
            quiet.client()
                    .newWebSocketBuilder()
                    .buildAsync(address, new Collecting(messages))
                    .join();
            for (int ping = 0; ping < 4; ping++) {
                assertThat(next(messages).get("ping").asBoolean()).isTrue();
            }
        }
    }

    private static JsonNode next(BlockingQueue<JsonNode> messages) throws InterruptedException {
        JsonNode message = messages.poll(10, TimeUnit.SECONDS);
        assertThat(message).as("a message within ten seconds").isNotNull();
        return message;
    }

    private record Collecting(BlockingQueue<JsonNode> messages, StringBuilder part) implements WebSocket.Listener {
        Collecting(BlockingQueue<JsonNode> messages) {
            this(messages, new StringBuilder());
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                messages.add(TestNode.parse(part.toString()));
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer content) {
            messages.add(TestNode.parse("{\"ping\":true}"));
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            messages.add(TestNode.parse("{\"closed\":" + code + "}"));
            return null;
        }
    }
}
