package dev.attune.node.http;

import dev.attune.engine.event.Entry;
import dev.attune.log.EventLog.Appended;
import dev.attune.log.LogFullException;
import dev.attune.node.site.Site;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Entries that an endpoint puts on the log itself: durable and learned before the answer. */
final class Appends {
    private static final long LEARNED_WITHIN_MILLIS = 2_000;

    private Appends() {}

    /** @param answer runs on the request's event loop */
    static void append(RoutingContext context, Site site, List<? extends Entry> entries, Consumer<Appended> answer) {
        if (site.refuses()) {
            Answers.retry(context, 503, EventsEndpoint.overloaded());
            return;
        }
        Context loop = context.vertx().getOrCreateContext();
        CompletableFuture<Appended> appended = entries.isEmpty()
                ? CompletableFuture.completedFuture(new Appended(site.position(), site.position()))
                : site.log().append(entries);
        appended.thenCompose(where -> site.verdicts()
                        .passed(where.last(), LEARNED_WITHIN_MILLIS)
                        .thenApply(known -> where))
                .whenComplete((where, failure) -> loop.runOnContext(ignored -> {
                    if (where != null) {
                        answer.accept(where);
                    } else {
                        failed(context, failure);
                    }
                }));
    }

    static void failed(RoutingContext context, @Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof LogFullException) {
            Answers.retry(context, 503, EventsEndpoint.overloaded());
        } else {
            context.fail(cause);
        }
    }
}
