package dev.attune.node.http;

import dev.attune.node.api.ApiError;
import dev.attune.node.auth.Operation;
import dev.attune.node.operate.Frames;
import dev.attune.node.query.Parameters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code GET /v1/console/stream}: the site at four frames a second, as server-sent events. A frame is made once and goes
 * to everybody who looks; who is too slow for it misses it.
 */
final class ConsoleStream {
    private static final int MOST = 256;

    private final Guard guard;
    private final Map<SiteServices, Audience> audiences = new ConcurrentHashMap<>();

    ConsoleStream(Guard guard) {
        this.guard = guard;
    }

    /** Begins to make frames, for sites where somebody looks. */
    void start(Vertx vertx, Iterable<SiteServices> sites) {
        for (SiteServices services : sites) {
            audiences.put(services, new Audience(services));
        }
        vertx.setPeriodic(Frames.EVERY_MILLIS, ignored -> audiences.values().forEach(Audience::tick));
    }

    void handle(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.ADMIN, null);
        if (services == null) {
            return;
        }
        Parameters parameters = new Parameters(Wishes.parameters(context.queryParams()));
        boolean once = parameters.flag("once");
        ApiError problem = parameters.problem();
        Audience audience = audiences.get(services);
        if (problem != null || audience == null) {
            Answers.error(context, problem == null ? 503 : 400, problem == null ? StreamEndpoint.tooMany() : problem);
        } else if (!once && audience.viewers().size() >= MOST) {
            Answers.retry(context, 503, StreamEndpoint.tooMany());
        } else {
            open(context, audience, once);
        }
    }

    private static void open(RoutingContext context, Audience audience, boolean once) {
        HttpServerResponse response = context.response();
        ServerSentEvents.begin(response);
        response.write(ServerSentEvents.frame("first", audience.first()));
        if (once) {
            response.end();
            return;
        }
        Viewer viewer = new Viewer(context.vertx().getOrCreateContext(), response);
        response.exceptionHandler(ignored -> {});
        response.closeHandler(ignored -> audience.viewers().remove(viewer));
        audience.viewers().add(viewer);
    }

    /** Somebody who looks. */
    private record Viewer(Context loop, HttpServerResponse response) {
        void send(String frame) {
            loop.runOnContext(ignored -> {
                if (!response.closed() && !response.writeQueueFull()) {
                    response.write(frame);
                }
            });
        }
    }

    /** All who look at one site. */
    private record Audience(Frames frames, Set<Viewer> viewers) {
        Audience(SiteServices services) {
            this(new Frames(services.site(), services.watch(), services.pulses()), ConcurrentHashMap.newKeySet());
        }

        String first() {
            return frames.first();
        }

        /** On the timer's thread alone. */
        void tick() {
            if (viewers.isEmpty()) {
                frames.skip();
                return;
            }
            String frame = ServerSentEvents.frame("frame", frames.next());
            viewers.forEach(viewer -> viewer.send(frame));
        }
    }
}
