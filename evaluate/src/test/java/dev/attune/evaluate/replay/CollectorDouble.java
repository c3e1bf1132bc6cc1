package dev.attune.evaluate.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A collector on loopback that remembers ids, rejects an item, and fails when it is told to. */
public final class CollectorDouble implements AutoCloseable {
    /** An item that is always rejected. */
    public static final String BAD_ITEM = "bad";

    /** What it does to a request instead of answering it. */
    enum Fault {
        BUSY,
        BUSY_WITHOUT_HINT,
        DROP,
        TAKE_AND_DROP,
        FORBID
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, JsonNode> events = new LinkedHashMap<>();
    private final List<Integer> batches = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private int mostEvents = 500;

    public CollectorDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/events", this::handle);
        server.start();
    }

    public URI base() {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/");
    }

    /** The events taken in, each once, in order of arrival. */
    public synchronized List<JsonNode> events() {
        return List.copyOf(events.values());
    }

    synchronized List<Integer> batches() {
        return List.copyOf(batches);
    }

    synchronized List<String> keys() {
        return List.copyOf(keys);
    }

    /** The next requests meet these faults. */
    synchronized void fail(Fault... next) {
        faults.addAll(List.of(next));
    }

    synchronized void takeAtMost(int events) {
        mostEvents = events;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Attune-Key")));
        Fault fault = faults.poll();
        if (fault == null) {
            take(exchange, body);
            return;
        }
        switch (fault) {
            case BUSY -> busy(exchange, 503);
            case BUSY_WITHOUT_HINT -> answer(exchange, 429, JSON.createObjectNode());
            case DROP -> exchange.close();
            case TAKE_AND_DROP -> {
                results(body.path("events"));
                exchange.close();
            }
            case FORBID -> answer(exchange, 401, error("key", "not a write key"));
        }
    }

    private void take(HttpExchange exchange, JsonNode body) throws IOException {
        JsonNode sent = body.path("events");
        if (sent.size() > mostEvents) {
            answer(exchange, 413, error("too_large", "too many"));
            return;
        }
        batches.add(sent.size());
        ObjectNode answer = JSON.createObjectNode();
        answer.set("results", results(sent));
        answer.put("offset", events.size());
        answer(exchange, 200, answer);
    }

    private ArrayNode results(JsonNode sent) {
        ArrayNode results = JSON.createArrayNode();
        for (JsonNode event : sent) {
            results.add(result(event));
        }
        return results;
    }

    private ObjectNode result(JsonNode event) {
        ObjectNode result = JSON.createObjectNode().put("id", event.path("id").asText());
        if (event.path("item").asText().equals(BAD_ITEM)) {
            return result.put("status", "rejected")
                    .put("code", "invalid_item")
                    .put("path", "item")
                    .put("message", "bad (expected: good)");
        }
        boolean known = events.putIfAbsent(event.path("id").asText(), event) != null;
        return result.put("status", known ? "duplicate" : "accepted");
    }

    private static ObjectNode error(String code, String message) {
        ObjectNode error = JSON.createObjectNode();
        error.putObject("error").put("code", code).put("message", message);
        return error;
    }

    private static void busy(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().add("Retry-After", "3");
        answer(exchange, status, error("overloaded", "later"));
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
