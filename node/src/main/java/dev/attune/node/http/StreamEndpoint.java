package dev.attune.node.http;

import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.push.Occasion;
import dev.attune.node.push.PushMetrics;
import dev.attune.node.push.PushSink;
import dev.attune.node.push.Subscription;
import dev.attune.node.push.Transport;
import dev.attune.node.recommend.ListJson;
import dev.attune.node.recommend.ListWish;
import dev.attune.node.recommend.ServedList;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /v1/stream}: changed lists as server-sent events, resumed by {@code Last-Event-ID}. */
final class StreamEndpoint {
    private final Guard guard;
    private final Wishes wishes;
    private final long heartbeatMillis;

    StreamEndpoint(Guard guard, Wishes wishes, long heartbeatMillis) {
        this.guard = guard;
        this.wishes = wishes;
        this.heartbeatMillis = heartbeatMillis;
    }

    void handle(RoutingContext context) {
        Wishes.Granted granted = wishes.of(context, guard);
        if (granted != null) {
            open(context, granted.services(), granted.wish());
        }
    }

    private void open(RoutingContext context, SiteServices services, ListWish wish) {
        HttpServerResponse response = context.response();
        String epoch = services.site().log().epoch();
        Sink sink = new Sink(context.vertx().getOrCreateContext(), response, epoch, services.pushMetrics());
        ServerSentEvents.begin(response);
        response.write("retry: 1000\n\n");
        long after = EventPosition.versionOf(context.request().getHeader("last-event-id"), epoch);
        Subscription subscription = services.hub().subscribe(wish, sink, after);
        if (subscription == null) {
            response.end("event: error\ndata: " + tooMany().toJson() + "\n\n");
            return;
        }
        long heartbeat = context.vertx().setPeriodic(heartbeatMillis, ignored -> sink.heartbeat());
        response.drainHandler(ignored -> services.hub().drained(subscription));
        response.exceptionHandler(ignored -> {});
        response.closeHandler(ignored -> {
            context.vertx().cancelTimer(heartbeat);
            services.hub().unsubscribe(subscription);
        });
    }

    static ApiError tooMany() {
        return ApiError.of(ErrorCode.UNAVAILABLE, "no more lists can be kept open on this node; try again later");
    }

    private record Sink(Context loop, HttpServerResponse response, String epoch, PushMetrics metrics)
            implements PushSink {
        @Override
        public boolean ready() {
            return !response.closed() && !response.writeQueueFull();
        }

        @Override
        public Transport transport() {
            return Transport.SSE;
        }

        @Override
        public void send(ServedList list, Occasion occasion) {
            String frame = "event: recommendations\nid: " + epoch + "-" + list.version() + "\ndata: "
                    + ListJson.write(list) + "\n\n";
            loop.runOnContext(ignored -> {
                if (!response.closed()) {
                    response.write(frame);
                    metrics.sent(occasion);
                }
            });
        }

        void heartbeat() {
            if (ready()) {
                response.write(": \n\n");
            }
        }
    }
}
