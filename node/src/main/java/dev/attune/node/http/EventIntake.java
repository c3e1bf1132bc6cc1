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

    /**
     * Completes with the JSON of the answer; fails when nothing could be appended.
     *
     * @param executor writes the answer: neither the log's thread nor the learner's has time for it
     */
    static CompletableFuture<String> take(Site site, Batch batch, Executor executor) {
        List<Event> events = events(batch);
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(answer(site, batch, new Appended(0, site.position())));
        }
        long start = System.nanoTime();
        return site.log().append(events).thenCompose(appended -> {
            long durable = System.nanoTime();
            site.metrics().appended(durable - start, events.size());
            return site.verdicts()
                    .passed(appended.last(), VERDICT_WITHIN_MILLIS)
                    .thenApplyAsync(
                            known -> {
                                site.metrics().verdict(System.nanoTime() - durable);
                                return answer(site, batch, appended);
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

    private static String answer(Site site, Batch batch, Appended appended) {
        StringWriter text = new StringWriter(64 + 80 * batch.results().size());
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeArrayFieldStart("results");
            long offset = appended.first();
            for (Parsed parsed : batch.results()) {
                if (parsed instanceof Valid valid) {
                    boolean duplicate = site.verdicts().duplicate(offset++);
                    site.metrics().answered(duplicate ? "duplicate" : "accepted");
                    writeTaken(json, valid.event().id(), duplicate);
                } else {
                    site.metrics().answered("rejected");
                    writeRejected(json, (Invalid) parsed);
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

    private static void writeTaken(JsonGenerator json, String id, boolean duplicate) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("status", duplicate ? "duplicate" : "accepted");
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
