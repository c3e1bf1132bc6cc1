package dev.attune.node.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Fields;
import dev.attune.node.api.StrictJson;
import dev.attune.node.api.Times;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the body of {@code POST /v1/events}, whatever its media type: {@code {"sentAt": ms, "events": [Event, …]}}.
 * Good events are kept when others beside them are bad. Never throws, whatever the bytes. Any thread; cost in
 * proportion to the body.
 */
public final class EventBatchParser {
    /** More values than this are no batch of events: the bound on memory that a small body may ask for. */
    private static final int MAX_VALUES = 200_000;

    private EventBatchParser() {}

    /** @param body after decompression */
    public static ParsedBatch parse(byte[] body, Reception reception) {
        int maxBytes = reception.limits().maxBytes();
        if (body.length > maxBytes) {
            return refused(ErrorCode.TOO_LARGE, "body: " + body.length + " bytes (expected: at most " + maxBytes + ")");
        }
        return StrictJson.read(body, MAX_VALUES)
                .fold(
                        root -> batch(root, reception),
                        rejected -> new ParsedBatch.Refused(rejected.status(), rejected.error()));
    }

    private static ParsedBatch batch(JsonNode root, Reception reception) {
        if (!(root instanceof ObjectNode object)) {
            return refused(
                    ErrorCode.NOT_A_BATCH,
                    "body: " + Fields.shown(root) + " (expected: an object with an array events)");
        }
        Fields fields = Fields.of(object, "");
        long sentAt = fields.time("sentAt");
        JsonNode events = fields.usable("events");
        ApiError problem = fields.problem();
        if (problem != null) {
            return new ParsedBatch.Refused(ErrorCode.NOT_A_BATCH.status(), problem);
        }
        if (events == null || !events.isArray()) {
            String found = events == null ? "missing" : Fields.shown(events);
            return refused(ErrorCode.NOT_A_BATCH, "events: " + found + " (expected: an array)");
        }
        int maxEvents = reception.limits().maxEvents();
        if (events.size() > maxEvents) {
            return refused(
                    ErrorCode.TOO_MANY_EVENTS, "events: " + events.size() + " (expected: at most " + maxEvents + ")");
        }
        return new ParsedBatch.Batch(results(events, reception, sentAt));
    }

    private static List<Parsed> results(JsonNode events, Reception reception, long sentAt) {
        EventTimes times = new EventTimes(reception, sentAt == Times.NONE ? reception.wallNow() : sentAt);
        EventParser parser = new EventParser(reception, times);
        List<Parsed> results = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            results.add(parser.parse(events.get(i), i));
        }
        return results;
    }

    private static ParsedBatch refused(ErrorCode code, String message) {
        return new ParsedBatch.Refused(code.status(), ApiError.of(code, message));
    }
}
