package dev.attune.node.http;

import dev.attune.node.api.ApiError;
import dev.attune.node.api.Outcome;
import io.vertx.ext.web.RoutingContext;

/** How endpoints answer. */
final class Answers {
    private Answers() {}

    static void json(RoutingContext context, int status, byte[] json) {
        json(context, status, new String(json, java.nio.charset.StandardCharsets.UTF_8));
    }

    static void json(RoutingContext context, int status, String json) {
        if (!context.response().ended() && !context.response().closed()) {
            context.response()
                    .setStatusCode(status)
                    .putHeader("content-type", "application/json; charset=utf-8")
                    .putHeader("cache-control", "no-store")
                    .end(json);
        }
    }

    static void error(RoutingContext context, int status, ApiError error) {
        json(context, status, error.toJson());
    }

    /** What could not be read. */
    static void rejected(RoutingContext context, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Rejected<?> rejected) {
            error(context, rejected.status(), rejected.error());
        }
    }

    /** Overloaded or not ready: come again. */
    static void retry(RoutingContext context, int status, ApiError error) {
        context.response().putHeader("retry-after", "1");
        error(context, status, error);
    }

    static void empty(RoutingContext context) {
        context.response().setStatusCode(204).end();
    }
}
