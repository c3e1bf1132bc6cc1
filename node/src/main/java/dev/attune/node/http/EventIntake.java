package dev.attune.node.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.attune.engine.event.Event;
import dev.attune.log.EventLog.Appended;
import dev.attune.node.collect.Parsed;
import dev.attune.node.collect.Parsed.Invalid;
import dev.attune.node.collect.Parsed.Valid;
import dev.attune.node.collect.ParsedBatch.Batch;
import dev.attune.node.site.Site;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Puts the good events of a batch on the log and tells what became of each. Waits a bounded time for the learner, so
 * that duplicates are named and a list that is asked for next holds what was sent; then the answer is {@code accepted}.
 */
final class EventIntake {
    private static final JsonFactory JSON = new JsonFactory();
    private static final long VERDICT_WITHIN_MILLIS = 500;

    private EventIntake() {}

    /** A body and what was read from it. */
    @SuppressWarnings("ArrayRecordComponent") // compared with nothing
    record Received(byte[] body, Batch batch) {}

    /**
     * Completes with the JSON of the answer; fails when nothing could be appended.
     *
     * @param executor writes the answer: neither the log's thread nor the learner's has time for it
     */
    static CompletableFuture<String> take(SiteServices services, Received received, Executor executor) {
        Site site = services.site();
        List<Event> events = events(received.batch());
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(answer(services, received, new Appended(0, site.position())));
        }
        long start = System.nanoTime();
        arrived(services, events, start);
        return site.log().append(events).thenCompose(appended -> {
            long durable = System.nanoTime();
            site.metrics().appended(durable - start, events.size());
            return site.verdicts()
                    .passed(appended.last(), VERDICT_WITHIN_MILLIS)
                    .thenApplyAsync(
                            known -> {
                                site.metrics().verdict(System.nanoTime() - durable);
                                return answer(services, received, appended);
                            },
                            executor);
        });
    }

    private static List<Event> events(Batch batch) {
        List<Event> events = new ArrayList<>(batch.results().size());
        for (Parsed parsed : batch.results()) {
            if (parsed instanceof Valid valid) {
                events.add(valid.event());
            }
        }
        return events;
    }

    /** Lists that these events change are timed from here. */
    private static void arrived(SiteServices services, List<Event> events, long nanos) {
        if (services.hub().open() > 0) {
            events.forEach(event -> services.hub().arrivals().arrived(event.id(), nanos));
        }
    }

    private static List<String> statuses(Site site, Batch batch, Appended appended) {
        List<String> statuses = new ArrayList<>(batch.results().size());
        long offset = appended.first();
        for (Parsed parsed : batch.results()) {
            boolean valid = parsed instanceof Valid;
            String status = !valid ? "rejected" : site.verdicts().duplicate(offset) ? "duplicate" : "accepted";
            offset += valid ? 1 : 0;
            site.metrics().answered(status);
            statuses.add(status);
        }
        return statuses;
    }

    private static String answer(SiteServices services, Received received, Appended appended) {
        List<Parsed> results = received.batch().results();
        List<String> statuses = statuses(services.site(), received.batch(), appended);
        services.intake().answered(received.body(), results, statuses);
        StringWriter text = new StringWriter(64 + 80 * results.size());
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeArrayFieldStart("results");
            for (int n = 0; n < results.size(); n++) {
                if (results.get(n) instanceof Valid valid) {
                    writeTaken(json, valid.event().id(), statuses.get(n));
                } else {
                    writeRejected(json, (Invalid) results.get(n));
                }
            }
            json.writeEndArray();
            json.writeNumberField("offset", appended.last());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void writeTaken(JsonGenerator json, String id, String status) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("status", status);
        json.writeEndObject();
    }

    private static void writeRejected(JsonGenerator json, Invalid invalid) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", invalid.id());
        json.writeStringField("status", "rejected");
        json.writeStringField("code", invalid.code());
        json.writeStringField("path", invalid.path());
        json.writeStringField("message", invalid.message());
        json.writeEndObject();
    }
}
