package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An open stream of server-sent events, read on a thread of its own. */
final class OpenStream implements AutoCloseable {
    private final InputStream body;
    private final BlockingQueue<JsonNode> lists = new LinkedBlockingQueue<>();
    private volatile String lastId = "";

    private OpenStream(InputStream body) {
        this.body = body;
        Thread reader = new Thread(this::read, "test-stream");
        reader.setDaemon(true);
        reader.start();
    }

    static OpenStream open(TestNode node, String path) throws IOException, InterruptedException {
        return open(node, path, null);
    }

    static OpenStream open(TestNode node, String path, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.at(path)).GET();
        if (lastEventId != null) {
            request.header("last-event-id", lastEventId);
        }
        HttpResponse<InputStream> response = node.client().send(request.build(), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        return new OpenStream(response.body());
    }

    /** The next list; fails after ten seconds without one. */
    JsonNode next() throws InterruptedException {
        JsonNode list = lists.poll(10, TimeUnit.SECONDS);
        assertThat(list).as("a pushed list within ten seconds").isNotNull();
        return list;
    }

    /** Lists that came and were not asked for yet. */
    int waiting() {
        return lists.size();
    }

    String lastId() {
        return lastId;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    lists.add(TestNode.parse(line.substring(6)));
                }
            }
        } catch (IOException e) {
            lastId = lastId.isEmpty() ? "closed" : lastId;
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
