package dev.attune.evaluate.replay;

import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.replay.Answer.Verdict;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A collector behind its URL. A batch is sent until it is acknowledged: 429, 5xx and a lost connection are tried again
 * with the same ids, so nothing is lost and nothing counts twice. One thread.
 */
public final class Collector {
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient client;
    private final URI events;
    private final @Nullable String key;
    private final Duration patience;
    private final Waiting waiting;
    private final Backoff backoff;
    private long retries;

    /**
     * A collector at {@code base}, for example {@code http://localhost:8080}.
     *
     * @param key public write key, or null
     * @param patience how long one batch is tried again before {@link #send} gives up
     */
    public Collector(URI base, @Nullable String key, Duration patience, Waiting waiting, RandomGenerator random) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        this.events = URI.create(base.toString().replaceFirst("/+$", "") + "/v1/events");
        this.key = key;
        this.patience = patience;
        this.waiting = waiting;
        this.backoff = new Backoff(random);
    }

    /**
     * Sends one batch and waits for its verdicts. A batch that is too large is sent in halves; a single event that is
     * too large counts as rejected.
     *
     * @throws ReplayException when the batch is refused as a whole, or patience ends
     */
    public Answer send(List<Row> rows) throws InterruptedException {
        HttpResponse<byte[]> response = acknowledged(EventBody.of(rows));
        if (response.statusCode() == 413) {
            return rows.size() == 1 ? tooLarge(rows.get(0)) : halves(rows);
        }
        if (response.statusCode() != 200) {
            throw new ReplayException(
                    events + " answered " + response.statusCode() + ": " + AnswerReader.error(response.body()));
        }
        return AnswerReader.read(response.body(), rows.size());
    }

    /** How often a batch was sent again. */
    public long retries() {
        return retries;
    }

    private Answer halves(List<Row> rows) throws InterruptedException {
        int half = rows.size() / 2;
        Answer first = send(rows.subList(0, half));
        Answer second = send(rows.subList(half, rows.size()));
        List<Verdict> verdicts = new ArrayList<>(first.verdicts());
        verdicts.addAll(second.verdicts());
        return new Answer(verdicts, Math.max(first.offset(), second.offset()));
    }

    private static Answer tooLarge(Row row) {
        Verdict verdict = new Verdict(row.id().toString(), "rejected", "too_large", null, "larger than a body may be");
        return new Answer(List.of(verdict), -1);
    }

    private HttpResponse<byte[]> acknowledged(byte[] body) throws InterruptedException {
        HttpRequest request = request(body);
        long deadline = waiting.nanoTime() + patience.toNanos();
        while (true) {
            String problem;
            Duration asked = Duration.ZERO;
            try {
                HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
                if (response.statusCode() != 429 && response.statusCode() < 500) {
                    backoff.reset();
                    return response;
                }
                problem = response.statusCode() + ": " + AnswerReader.error(response.body());
                asked = asked(response);
            } catch (IOException e) {
                problem = e.getClass().getSimpleName() + ": " + e.getMessage();
            }
            pause(deadline, asked, problem);
        }
    }

    private void pause(long deadline, Duration asked, String problem) throws InterruptedException {
        long wait = backoff.nanos(asked);
        if (waiting.nanoTime() + wait - deadline > 0) {
            throw new ReplayException(events + " gave no answer within " + patience.toSeconds() + " s: " + problem);
        }
        retries++;
        waiting.pause(wait);
    }

    private static Duration asked(HttpResponse<byte[]> response) {
        String header = response.headers().firstValue("Retry-After").orElse(null);
        return Backoff.asked(header, Clock.systemUTC().instant());
    }

    private HttpRequest request(byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(events)
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/json")
                .header("User-Agent", "attune-replay")
                .POST(BodyPublishers.ofByteArray(body));
        if (key != null) {
            request.header("X-Attune-Key", key);
        }
        return request.build();
    }
}
