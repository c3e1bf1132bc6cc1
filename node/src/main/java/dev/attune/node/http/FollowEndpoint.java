package dev.attune.node.http;

import dev.attune.engine.profile.Profile;
import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.auth.Operation;
import dev.attune.node.auth.PersonId;
import dev.attune.node.operate.Follower;
import dev.attune.node.operate.Happening;
import dev.attune.node.operate.HappeningJson;
import dev.attune.node.query.Parameters;
import dev.attune.node.site.Site;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/console/follow?user=|anonymousId=|person=}: one person's events, profile and lists as they come, as
 * server-sent events. The last parameter takes a pseudonym, as the other views show it.
 */
final class FollowEndpoint {
    private static final long EVERY_MILLIS = 100;
    private static final int QUIET_TICKS = 100;

    private final Guard guard;

    FollowEndpoint(Guard guard) {
        this.guard = guard;
    }

    void handle(RoutingContext context) {
        SiteServices services = guard.allow(context, Operation.ADMIN, null);
        if (services == null) {
            return;
        }
        Parameters parameters = new Parameters(Wishes.parameters(context.queryParams()));
        String pseudonym = pseudonym(parameters, services.site());
        ApiError problem = parameters.problem();
        if (problem != null || pseudonym == null) {
            Answers.error(context, 400, problem == null ? nobody() : problem);
            return;
        }
        Profile profile = services.site().profiles().of(pseudonym);
        // The same twice, unless this is an anonymous person who became a known one.
        Follower follower = services.watch().follows().open(Set.copyOf(List.of(pseudonym, profile.user())));
        if (follower == null) {
            Answers.retry(context, 503, StreamEndpoint.tooMany());
        } else {
            stream(context, services, follower, profile);
        }
    }

    private static void stream(RoutingContext context, SiteServices services, Follower follower, Profile profile) {
        HttpServerResponse response = context.response();
        ServerSentEvents.begin(response);
        response.write(ServerSentEvents.frame("first", HappeningJson.first(profile)));
        Writer writer = new Writer(response, follower);
        long timer = context.vertx().setPeriodic(EVERY_MILLIS, ignored -> writer.tick());
        response.exceptionHandler(ignored -> {});
        response.closeHandler(ignored -> {
            context.vertx().cancelTimer(timer);
            services.watch().follows().close(follower);
        });
    }

    private static @Nullable String pseudonym(Parameters parameters, Site site) {
        String user = parameters.id("user");
        String anonymous = parameters.id("anonymousId");
        if (user != null) {
            return site.people().pseudonym(PersonId.known(user));
        }
        return anonymous == null ? parameters.id("person") : site.people().pseudonym(PersonId.anonymous(anonymous));
    }

    private static ApiError nobody() {
        return ApiError.of(ErrorCode.BAD_PARAMETER, "user: missing (expected: user, anonymousId or person)", "user");
    }

    /** Writes what gathered; on the connection's event loop alone. */
    private static final class Writer {
        private final HttpServerResponse response;
        private final Follower follower;
        private int quiet;

        Writer(HttpServerResponse response, Follower follower) {
            this.response = response;
            this.follower = follower;
        }

        void tick() {
            if (response.closed() || response.writeQueueFull()) {
                return;
            }
            List<Happening> happenings = follower.take();
            if (!happenings.isEmpty()) {
                quiet = 0;
                response.write(ServerSentEvents.frame("next", HappeningJson.next(happenings, follower.takeMissed())));
            } else if (++quiet % QUIET_TICKS == 0) {
                response.write(": \n\n");
            }
        }
    }
}
