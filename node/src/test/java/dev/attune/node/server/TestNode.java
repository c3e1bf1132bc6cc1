package dev.attune.node.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.node.NodeServer;
import dev.attune.node.SettingsMapping;
import dev.attune.node.config.ConfigLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A real server in this process, and a client of it. */
final class TestNode implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NodeServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestNode(NodeServer server) {
        this.server = server;
    }

    static TestNode start(Path data) {
        return start(data, "", Map.of());
    }

    /** @param flags configuration values by key, for example {@code sites.default.clock} */
    static TestNode start(Path data, String yaml, Map<String, String> flags) {
        Map<String, String> all = new HashMap<>(flags);
        all.put("server.port", "0");
        all.put("data.directory", data.toString());
        try {
            TestNode node = new TestNode(NodeServer.start(SettingsMapping.of(ConfigLoader.parse(yaml, all), null)));
            node.awaitReady();
            return node;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    NodeServer server() {
        return server;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpClient client() {
        return client;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    JsonNode json(String path) {
        return parse(get(path).body());
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(at(path))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> put(String path, String body) {
        return send(HttpRequest.newBuilder(at(path))
                .header("content-type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(at(path)).DELETE());
    }

    /** Sends events (objects, separated by commas) and gives the answer. */
    JsonNode events(String events) {
        return parse(post("/v1/events", "{\"events\":[" + events + "]}").body());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    private void awaitReady() throws InterruptedException {
        while (get("/health/ready").statusCode() != 200) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
