package dev.attune.node.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.attune.engine.Engine;
import dev.attune.engine.source.trend.Windows;
import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.auth.Operation;
import dev.attune.node.query.Parameters;
import dev.attune.node.site.Site;
import dev.attune.store.behaviour.BehaviourStore.Activity;
import dev.attune.store.behaviour.BehaviourStore.Dimension;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/activity?by=item|category|session|type&window=PT5M}: what went on in the sliding window until now, for
 * operators. Events, people and weight come from the behaviour store; the burst (−log10 of the chance of so many at the
 * usual rate) from the learner's own windows.
 */
final class ActivityEndpoint {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Map<String, Dimension> DIMENSIONS = Map.of(
            "item", Dimension.ITEM,
            "category", Dimension.CATEGORY,
            "session", Dimension.SESSION,
            "type", Dimension.TYPE);

    private final Guard guard;

    ActivityEndpoint(Guard guard) {
        this.guard = guard;
    }

    void handle(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.ADMIN, null);
        if (services == null) {
            return;
        }
        Parameters parameters = new Parameters(Wishes.parameters(context.queryParams()));
        String by = parameters.text("by");
        int limit = parameters.whole("limit", 1, 100, 20);
        long window = parameters.duration("window", Duration.ofSeconds(5), WINDOW, WINDOW);
        Dimension dimension = dimension(by);
        ApiError problem = parameters.problem();
        if (dimension == null || problem != null) {
            Answers.error(context, 400, problem != null ? problem : unknown(by));
            return;
        }
        Site site = services.site();
        long until = site.time().now() + 1;
        context.vertx()
                .executeBlocking(() -> {
                    List<Activity> top = site.behaviour().top(dimension, until - window, until, null, limit);
                    return write(site.engine(), dimension, window, until, top);
                })
                .onSuccess(json -> Answers.json(context, 200, json))
                .onFailure(context::fail);
    }

    /** The dimension of the parameter {@code by}, items when it is not there; null for another word. */
    static @Nullable Dimension dimension(@Nullable String by) {
        return DIMENSIONS.get(by == null ? "item" : by);
    }

    static ApiError unknown(@Nullable String by) {
        return ApiError.of(ErrorCode.BAD_PARAMETER, "by: " + by + " (expected: item, category, session or type)", "by");
    }

    private static String write(Engine engine, Dimension dimension, long window, long until, List<Activity> top) {
        StringWriter text = new StringWriter(64 + 96 * top.size());
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("by", dimension.name().toLowerCase(Locale.ROOT));
            json.writeNumberField("from", until - window);
            json.writeNumberField("until", until);
            json.writeArrayFieldStart("rows");
            for (Activity activity : top) {
                json.writeStartObject();
                json.writeStringField("key", activity.key());
                json.writeNumberField("events", activity.events());
                json.writeNumberField("people", activity.people());
                json.writeNumberField("weight", activity.weight());
                json.writeNumberField("burst", burst(engine, dimension, activity.key(), until, window));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static double burst(Engine engine, Dimension dimension, String key, long now, long window) {
        Windows windows;
        int index;
        if (dimension == Dimension.ITEM) {
            windows = engine.sources().trend().items();
            index = engine.catalog().indexOf(key);
        } else if (dimension == Dimension.CATEGORY) {
            windows = engine.sources().trend().categories();
            index = engine.catalog().categoryOf(key);
        } else {
            return 0;
        }
        return index < 0 ? 0 : windows.burst(index, now, window);
    }
}
