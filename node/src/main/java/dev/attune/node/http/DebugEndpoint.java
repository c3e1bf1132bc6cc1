package dev.attune.node.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.auth.Operation;
import dev.attune.node.operate.DebugEvents;
import dev.attune.node.operate.JsonText;
import dev.attune.node.query.Parameters;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/debug/events}: what a site under development sent, good and bad, for its own tests. There only while the
 * server has no keys, and so listens on loopback alone: events are kept as they were sent.
 */
final class DebugEndpoint {
    private static final int MOST = 1_000;

    private final Guard guard;

    DebugEndpoint(Guard guard) {
        this.guard = guard;
    }

    void counts(RoutingContext context) {
        DebugEvents debug = debug(context);
        if (debug != null) {
            Answers.json(context, 200, text(debug.counts()));
        }
    }

    void reset(RoutingContext context) {
        DebugEvents debug = debug(context);
        if (debug != null) {
            debug.reset();
            Answers.json(context, 200, text(debug.counts()));
        }
    }

    void good(RoutingContext context) {
        find(context, entry -> entry.reject() == null);
    }

    void bad(RoutingContext context) {
        find(context, entry -> entry.reject() != null);
    }

    private void find(RoutingContext context, Predicate<DebugEvents.Entry> kind) {
        DebugEvents debug = debug(context);
        if (debug == null) {
            return;
        }
        Parameters parameters = new Parameters(Wishes.parameters(context.queryParams()));
        int limit = parameters.whole("limit", 1, MOST, MOST);
        Predicate<DebugEvents.Entry> fits = kind.and(field("id", parameters.id("id")))
                .and(field("type", parameters.text("type")))
                .and(field("item", parameters.id("item")));
        ApiError problem = parameters.problem();
        if (problem != null) {
            Answers.error(context, 400, problem);
            return;
        }
        context.vertx()
                .executeBlocking(() -> text(debug.counts(), debug.find(fits, limit)), false)
                .onSuccess(json -> Answers.json(context, 200, json))
                .onFailure(context::fail);
    }

    private static Predicate<DebugEvents.Entry> field(String name, @Nullable String value) {
        return entry -> value == null
                || (entry.event() != null && entry.event().path(name).asText("").equals(value));
    }

    private @Nullable DebugEvents debug(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.ADMIN, null);
        if (services == null) {
            return null;
        }
        DebugEvents debug = services.intake().debug();
        if (debug == null) {
            Answers.error(
                    context,
                    404,
                    ApiError.of(
                            ErrorCode.NOT_FOUND,
                            "address: only in development (expected: a server without keys, which keeps what it is sent)"));
        }
        return debug;
    }

    private static String text(DebugEvents.Counts counts) {
        return JsonText.object(json -> write(json, counts));
    }

    private static String text(DebugEvents.Counts counts, List<DebugEvents.Entry> entries) {
        return JsonText.object(json -> {
            write(json, counts);
            json.writeArrayFieldStart("events");
            for (DebugEvents.Entry entry : entries) {
                json.writeStartObject();
                write(json, entry);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, DebugEvents.Counts counts) throws IOException {
        json.writeNumberField("good", counts.good());
        json.writeNumberField("bad", counts.bad());
    }

    private static void write(JsonGenerator json, DebugEvents.Entry entry) throws IOException {
        json.writeNumberField("receivedAt", entry.at());
        json.writeStringField("status", entry.status());
        if (entry.reject() != null) {
            json.writeStringField("code", entry.reject().code());
            json.writeStringField("path", entry.reject().path());
            json.writeStringField("message", entry.reject().message());
        }
        json.writeFieldName("event");
        json.writeRawValue(entry.event() == null ? "null" : entry.event().toString());
        if (entry.body() != null) {
            json.writeStringField("body", entry.body());
        }
    }
}
