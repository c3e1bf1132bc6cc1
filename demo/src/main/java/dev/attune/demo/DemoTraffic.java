package dev.attune.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.testkit.shoppers.ShopCatalogue;
import dev.attune.testkit.shoppers.ShopEvent;
import dev.attune.testkit.shoppers.Shopper;
import dev.attune.testkit.shoppers.Simulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Simulated shoppers, through the real collector: two hours of history at the start, then a visit now and then. */
final class DemoTraffic {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOPPERS = 400;
    private static final int VISITS = 2;
    private static final long HISTORY_MILLIS = 2 * 3_600_000L;
    private static final int BATCH = 200;

    private final String address;
    private final Simulator simulator;
    private final HttpClient client = HttpClient.newHttpClient();

    DemoTraffic(String address, long seed) {
        this.address = address;
        this.simulator = new Simulator(ShopCatalogue.of(DemoCatalogue.items()), seed);
    }

    /** Catalogue and history; a demo that was filled before takes both again, and counts nothing twice within an hour. */
    void fill() throws IOException, InterruptedException {
        post("/v1/items", DemoCatalogue.bytes());
        long now = System.currentTimeMillis();
        List<ShopEvent> history =
                simulator.history(simulator.shoppers(SHOPPERS), VISITS, now - HISTORY_MILLIS, HISTORY_MILLIS);
        for (int from = 0; from < history.size(); from += BATCH) {
            send(history.subList(from, Math.min(history.size(), from + BATCH)));
        }
    }

    /** Visits of newcomers, at about so many events a second, until it is time to stop. */
    void run(double rate, CountDownLatch stopped) throws IOException, InterruptedException {
        int number = SHOPPERS;
        while (rate > 0) {
            Shopper shopper = simulator.shopper(number++);
            for (ShopEvent event : simulator.session(shopper, VISITS, System.currentTimeMillis())) {
                if (stopped.await(Math.round(1_000 / rate), TimeUnit.MILLISECONDS)) {
                    return;
                }
                send(List.of(event));
            }
        }
        stopped.await();
    }

    private void send(List<ShopEvent> events) throws IOException, InterruptedException {
        List<Map<String, Object>> bodies = new ArrayList<>(events.size());
        long now = System.currentTimeMillis();
        for (ShopEvent event : events) {
            Map<String, Object> body = new java.util.LinkedHashMap<>(event.toMap());
            // A simulated visit takes minutes, its events are sent in seconds: none of them is in the future.
            body.put("time", Math.min(now, event.time()));
            bodies.add(body);
        }
        post("/v1/events", JSON.writeValueAsBytes(Map.of("events", bodies)));
    }

    private void post(String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("content-type", path.endsWith("items") ? "application/x-ndjson" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        for (int wait = 1; response.statusCode() == 503 && wait < 60; wait++) {
            TimeUnit.SECONDS.sleep(1);
            response = client.send(request, BodyHandlers.ofString());
        }
        if (response.statusCode() != 200) {
            throw new IOException(path + ": " + response.statusCode() + " " + response.body());
        }
    }
}
