package dev.attune.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.node.NodeServer;
import dev.attune.node.SettingsMapping;
import dev.attune.node.config.ConfigLoader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the simulated people leave behind on a real server. */
final class DemoIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    @Test
    void shoppersFollowListsFromTheFirstLookToThePurchase() throws Exception {
        try (NodeServer server = server()) {
            new DemoTraffic(address(server), 42).fill();
            JsonNode first = read(server, "/v1/console/funnel?slot=home")
                    .path("positions")
                    .path(0);
            for (String step : new String[] {"served", "impression", "hover", "click", "add_to_cart", "purchase"}) {
                assertTrue(first.path(step).asInt() > 0, step + " in " + first);
            }
            assertTrue(first.path("impression").asInt() >= first.path("click").asInt(), first.toString());
            assertEquals(0, read(server, "/v1/debug/events").path("bad").asInt());
        }
    }

    @Test
    void readersFindNewArticlesAndOldOnesFade() throws Exception {
        try (NodeServer server = server()) {
            NewsTraffic news = new NewsTraffic(address(server), 42);
            news.fill();
            assertTrue(read(server, "/v1/items/story-1").path("available").asBoolean());
            CountDownLatch stopped = new CountDownLatch(1);
            Thread readers = new Thread(() -> run(news, stopped));
            readers.start();
            while (read(server, "/v1/items/story-1").path("available").asBoolean()) {
                Thread.onSpinWait();
            }
            stopped.countDown();
            readers.join();
            assertTrue(read(server, "/v1/items/story-65").path("available").asBoolean());
            assertEquals(0, read(server, "/v1/debug/events").path("bad").asInt());
        }
    }

    private static void run(NewsTraffic news, CountDownLatch stopped) {
        try {
            news.run(10_000, stopped);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private NodeServer server() throws InterruptedException {
        Map<String, String> flags = Map.of("server.port", "0", "data.directory", data.toString());
        return NodeServer.start(SettingsMapping.of(ConfigLoader.parse("", flags), null));
    }

    private static JsonNode read(NodeServer server, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address(server) + path)).build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }

    private static String address(NodeServer server) {
        return "http://127.0.0.1:" + server.port();
    }
}
