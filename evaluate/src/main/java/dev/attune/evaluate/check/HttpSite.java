package dev.attune.evaluate.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.replay.Answer;
import dev.attune.evaluate.replay.Answer.Verdict;
import dev.attune.evaluate.replay.Collector;
import dev.attune.evaluate.replay.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A running site as {@link Send} and {@link Recommend}. A list counts once its version is at or past the offset of the
 * last verdict; until then it is asked for again. One thread.
 */
public final class HttpSite implements Send, Recommend {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long ASK_AGAIN_NANOS = 1_000_000;

    private final String lists;
    private final @Nullable String key;
    private final Collector collector;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Waiting waiting;
    private long offset = -1;

    /** A site at {@code base}, for example {@code http://localhost:8080}; {@code key} may be null. */
    public HttpSite(URI base, @Nullable String key, Waiting waiting) {
        this.lists = base.toString().replaceFirst("/+$", "") + "/v1/recommendations";
        this.key = key;
        this.waiting = waiting;
        this.collector = new Collector(base, key, PATIENCE, waiting, new SplittableRandom());
    }

    /** Throws {@link IllegalStateException} when an event is rejected. */
    @Override
    public void send(List<Row> rows) throws InterruptedException {
        Answer answer = collector.send(rows);
        for (Verdict verdict : answer.verdicts()) {
            if (verdict.status().equals("rejected")) {
                throw new IllegalStateException(verdict + " (expected: accepted)");
            }
        }
        offset = Math.max(offset, answer.offset());
    }

    @Override
    public List<String> recommend(String anonymousId, String session, int limit) throws InterruptedException {
        HttpRequest request = request(anonymousId, session, limit);
        long deadline = waiting.nanoTime() + PATIENCE.toNanos();
        JsonNode list = ask(request);
        while (version(list) < offset) {
            if (waiting.nanoTime() - deadline > 0) {
                throw new IllegalStateException("version: " + list.path("version") + " (expected: >= " + offset
                        + " within " + PATIENCE.toSeconds() + " s)");
            }
            waiting.pause(ASK_AGAIN_NANOS);
            list = ask(request);
        }
        List<String> items = new ArrayList<>(limit);
        for (JsonNode entry : list.path("items")) {
            items.add(entry.path("item").asText());
        }
        return items;
    }

    private JsonNode ask(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + response.statusCode() + ": "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().getPath(), e);
        }
    }

    private HttpRequest request(String anonymousId, String session, int limit) {
        String query = "?anonymousId=" + encoded(anonymousId) + "&session=" + encoded(session) + "&limit=" + limit;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(lists + query)).timeout(PATIENCE);
        if (key != null) {
            request.header("X-Attune-Key", key);
        }
        return request.build();
    }

    /** A version is a number, or {@code <epoch>-<number>}. */
    private static long version(JsonNode list) {
        String version = list.path("version").asText("");
        String number = version.substring(version.lastIndexOf('-') + 1);
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("version: " + version + " (expected: a number at its end)", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
