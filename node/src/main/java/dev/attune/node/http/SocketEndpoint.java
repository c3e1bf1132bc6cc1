package dev.attune.node.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Outcome;
import dev.attune.node.api.StrictJson;
import dev.attune.node.auth.Credentials;
import dev.attune.node.auth.Decision;
import dev.attune.node.auth.Operation;
import dev.attune.node.collect.EventBatchParser;
import dev.attune.node.collect.ParsedBatch;
import dev.attune.node.collect.ParsedBatch.Batch;
import dev.attune.node.collect.ParsedBatch.Refused;
import dev.attune.node.push.Occasion;
import dev.attune.node.push.PushMetrics;
import dev.attune.node.push.PushSink;
import dev.attune.node.push.Subscription;
import dev.attune.node.push.Transport;
import dev.attune.node.recommend.ListJson;
import dev.attune.node.recommend.ListWish;
import dev.attune.node.recommend.ServedList;
import dev.attune.node.site.Site;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/ws}: the page subscribes to lists and may send events on the same connection. Close codes from 4400 on say
 * «do not come back with this», 1012 and 1013 say «come again».
 */
final class SocketEndpoint {
    static final short REFUSED = 4400;
    static final short FORBIDDEN = 4403;
    static final short TRY_AGAIN = 1013;
    private static final int MAX_SUBSCRIPTIONS = 16;
    private static final int MAX_VALUES = 200_000;

    private final Guard guard;
    private final Wishes wishes;
    private final long heartbeatMillis;

    SocketEndpoint(Guard guard, Wishes wishes, long heartbeatMillis) {
        this.guard = guard;
        this.wishes = wishes;
        this.heartbeatMillis = heartbeatMillis;
    }

    void handle(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.READ_LIST, null);
        if (services == null) {
            return;
        }
        if (!"websocket".equalsIgnoreCase(context.request().getHeader("upgrade"))) {
            Answers.error(context, 400, ApiError.of(ErrorCode.BAD_BODY, "upgrade: missing (expected: websocket)"));
            return;
        }
        Credentials shown = Guard.credentials(context.request());
        String userAgent = context.request().getHeader("user-agent");
        context.request().toWebSocket().onSuccess(socket -> {
            Page page = new Page(
                    socket,
                    context.vertx().getOrCreateContext(),
                    services.site().log().epoch(),
                    services.pushMetrics());
            Conversation conversation = new Conversation(services, page, shown, userAgent);
            socket.textMessageHandler(text -> message(conversation, text));
            socket.drainHandler(ignored -> page.subscriptions().forEach(services.hub()::drained));
            socket.exceptionHandler(ignored -> {});
            // The pong keeps the connection from counting as idle, here and in proxies between.
            long heartbeat =
                    context.vertx().setPeriodic(heartbeatMillis, ignored -> socket.writePing(Buffer.buffer("attune")));
            socket.closeHandler(ignored -> {
                context.vertx().cancelTimer(heartbeat);
                page.subscriptions().forEach(services.hub()::unsubscribe);
            });
        });
    }

    private void message(Conversation with, String text) {
        JsonNode message = StrictJson.read(text.getBytes(StandardCharsets.UTF_8), MAX_VALUES)
                .fold(json -> json, rejected -> MissingNode.getInstance());
        if (!message.isObject()) {
            with.page().close(REFUSED, "message: not a JSON object (expected: subscribe or events)");
        } else if (message.has("subscribe")) {
            subscribe(with, message.get("subscribe"));
        } else if (message.has("events")) {
            events(with, text);
        } else {
            with.page().close(REFUSED, "message: neither subscribe nor events");
        }
    }

    private void subscribe(Conversation with, JsonNode wanted) {
        Page page = with.page();
        if (page.subscriptions().size() >= MAX_SUBSCRIPTIONS) {
            page.close(REFUSED, "subscribe: more than " + MAX_SUBSCRIPTIONS + " lists on one connection");
            return;
        }
        Outcome<ListWish> outcome = wishes.of(wanted, with.shown(), with.services(), guard);
        if (outcome instanceof Outcome.Accepted<ListWish> accepted) {
            subscribe(with, wanted, accepted.value());
        } else if (outcome instanceof Outcome.Rejected<ListWish> rejected) {
            page.close(
                    rejected.status() == 400 ? REFUSED : FORBIDDEN,
                    rejected.error().message());
        }
    }

    private static void subscribe(Conversation with, JsonNode wanted, ListWish wish) {
        Page page = with.page();
        String epoch = with.services().site().log().epoch();
        long after = EventPosition.versionOf(wanted.path("after").asText(""), epoch);
        Subscription subscription = with.services().hub().subscribe(wish, page, after);
        if (subscription == null) {
            page.close(TRY_AGAIN, StreamEndpoint.tooMany().message());
        } else {
            page.subscriptions().add(subscription);
        }
    }

    private void events(Conversation with, String text) {
        Page page = with.page();
        Site site = with.services().site();
        if (guard.decide(with.shown(), Operation.SEND_EVENTS, null) instanceof Decision.Denied denied) {
            page.close(FORBIDDEN, denied.error().message());
            return;
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        ParsedBatch parsed = EventBatchParser.parse(body, site.reception(with.userAgent()));
        if (parsed instanceof Refused refused) {
            with.services().intake().refused(body, refused.error());
            page.write(refused.error().toJson());
        } else if (site.refuses()) {
            page.close(TRY_AGAIN, EventsEndpoint.overloaded().message());
        } else {
            EventIntake.Received received = new EventIntake.Received(body, (Batch) parsed);
            EventIntake.take(with.services(), received, page::run).whenComplete((json, failure) -> {
                if (json != null) {
                    page.write(json);
                } else {
                    page.close(TRY_AGAIN, EventsEndpoint.overloaded().message());
                }
            });
        }
    }

    /** Who talks on a connection, and what was shown when it was opened. */
    private record Conversation(
            SiteServices services,
            Page page,
            Credentials shown,
            @Nullable String userAgent) {}

    /** One connection: its lists, all changed lists of it go out here. */
    private record Page(
            ServerWebSocket socket, Context loop, String epoch, PushMetrics metrics, List<Subscription> subscriptions)
            implements PushSink {
        Page(ServerWebSocket socket, Context loop, String epoch, PushMetrics metrics) {
            this(socket, loop, epoch, metrics, new ArrayList<>());
        }

        @Override
        public boolean ready() {
            return !socket.isClosed() && !socket.writeQueueFull();
        }

        @Override
        public Transport transport() {
            return Transport.WEBSOCKET;
        }

        @Override
        public void send(ServedList list, Occasion occasion) {
            String text = "{\"recommendations\":" + ListJson.write(list) + ",\"position\":\"" + epoch + "-"
                    + list.version() + "\"}";
            loop.runOnContext(ignored -> {
                if (!socket.isClosed()) {
                    socket.writeTextMessage(text);
                    metrics.sent(occasion);
                }
            });
        }

        /** Runs on the connection's event loop. */
        void run(Runnable task) {
            loop.runOnContext(ignored -> task.run());
        }

        void write(String text) {
            loop.runOnContext(ignored -> {
                if (!socket.isClosed()) {
                    socket.writeTextMessage(text);
                }
            });
        }

        void close(short code, @Nullable String reason) {
            loop.runOnContext(ignored -> {
                if (!socket.isClosed()) {
                    socket.close(code, reason == null ? "" : reason.substring(0, Math.min(reason.length(), 120)));
                }
            });
        }
    }
}
