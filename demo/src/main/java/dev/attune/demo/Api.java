package dev.attune.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The public contract of a server, as simulated people need it. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 60;

    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    Api(String address) {
        this.address = address;
    }

    /** A list as it was served. */
    record Served(String id, String slot, List<String> items) {}

    /** Stores items, one a line. */
    void items(byte[] lines) throws IOException, InterruptedException {
        send("/v1/items", "POST", "application/x-ndjson", lines);
    }

    /** Stores one item. */
    void item(String id, Map<String, Object> item) throws IOException, InterruptedException {
        send("/v1/items/" + encoded(id), "PUT", "application/json", JSON.writeValueAsBytes(item));
    }

    void events(List<Map<String, Object>> events) throws IOException, InterruptedException {
        send("/v1/events", "POST", "application/json", JSON.writeValueAsBytes(Map.of("events", events)));
    }

    Served list(String person, String slot, int limit) throws IOException, InterruptedException {
        return read("/v1/recommendations?anonymousId=" + encoded(person) + "&slot=" + slot + "&limit=" + limit, slot);
    }

    Served similar(String item, int limit) throws IOException, InterruptedException {
        return read("/v1/items/" + encoded(item) + "/similar?limit=" + limit, "similar");
    }

    private Served read(String path, String slot) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path)).GET().build();
        JsonNode answer = JSON.readTree(patient(request));
        List<String> items = new ArrayList<>();
        answer.path("items").forEach(place -> items.add(place.path("item").asText()));
        return new Served(answer.path("id").asText(), slot, List.copyOf(items));
    }

    private void send(String path, String method, String type, byte[] body) throws IOException, InterruptedException {
        patient(HttpRequest.newBuilder(URI.create(address + path))
                .header("content-type", type)
                .method(method, BodyPublishers.ofByteArray(body))
                .build());
    }

    /** A server that is busy is asked again every second. */
    private String patient(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        for (int tries = 1; response.statusCode() == 503 && tries < TRIES; tries++) {
            TimeUnit.SECONDS.sleep(1);
            response = client.send(request, BodyHandlers.ofString());
        }
        if (response.statusCode() >= 300) {
            throw new IOException(request.uri().getPath() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
