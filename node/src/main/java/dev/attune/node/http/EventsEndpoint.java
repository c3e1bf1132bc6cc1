package dev.attune.node.http;

import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.auth.Operation;
import dev.attune.node.collect.EventBatchParser;
import dev.attune.node.collect.ParsedBatch;
import dev.attune.node.collect.ParsedBatch.Batch;
import dev.attune.node.collect.ParsedBatch.Refused;
import dev.attune.node.http.EventIntake.Received;
import dev.attune.node.site.Site;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code POST /v1/events}: parse, append, wait a bounded time for the learner's verdict, answer. */
final class EventsEndpoint {
    private final Guard guard;
    private final int maxWaiting;
    private final AtomicInteger waiting = new AtomicInteger();

    EventsEndpoint(Guard guard, int maxWaiting) {
        this.guard = guard;
        this.maxWaiting = maxWaiting;
    }

    void handle(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.SEND_EVENTS, null);
        if (services == null || !Guard.mediaType(context)) {
            return;
        }
        if (waiting.get() >= maxWaiting) {
            Answers.retry(context, 429, ApiError.of(ErrorCode.OVERLOADED, "too many requests wait for the log"));
            return;
        }
        Site site = services.site();
        long start = System.nanoTime();
        byte[] body = Bodies.bytes(context);
        ParsedBatch parsed =
                EventBatchParser.parse(body, site.reception(context.request().getHeader("user-agent")));
        site.metrics().parsed(System.nanoTime() - start);
        if (parsed instanceof Refused refused) {
            services.intake().refused(body, refused.error());
            Answers.error(context, refused.status(), refused.error());
        } else if (site.refuses()) {
            Answers.retry(context, 503, overloaded());
        } else {
            take(context, services, new Received(body, (Batch) parsed));
        }
    }

    private void take(RoutingContext context, SiteServices services, Received received) {
        Context loop = context.vertx().getOrCreateContext();
        waiting.incrementAndGet();
        EventIntake.take(services, received, task -> loop.runOnContext(ignored -> task.run()))
                .whenComplete((json, failure) -> loop.runOnContext(ignored -> {
                    waiting.decrementAndGet();
                    if (json != null) {
                        Answers.json(context, 200, json);
                    } else {
                        Appends.failed(context, failure);
                    }
                }));
    }

    static ApiError overloaded() {
        return ApiError.of(ErrorCode.UNAVAILABLE, "the site is starting or has too much to do; send the same again");
    }
}
