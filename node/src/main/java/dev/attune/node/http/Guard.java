package dev.attune.node.http;

import static java.util.Objects.requireNonNull;

import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.auth.Access;
import dev.attune.node.auth.Credentials;
import dev.attune.node.auth.Decision;
import dev.attune.node.auth.Operation;
import dev.attune.node.auth.PersonId;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At the door of every endpoint: finds the site that a request is for, or answers why it may not. */
final class Guard {
    private final Access access;
    private final Map<String, SiteServices> sites;
    private final Clock clock;

    Guard(Access access, Map<String, SiteServices> sites, Clock clock) {
        this.access = access;
        this.sites = Map.copyOf(sites);
        this.clock = clock;
    }

    /**
     * The site, when the request may do this.
     *
     * @param person whom it is about, or null
     * @return null when it may not, and then the answer is given
     */
    @Nullable
    SiteServices allow(RoutingContext context, Operation operation, @Nullable PersonId person) {
        Decision decision = decide(credentials(context.request()), operation, person);
        if (decision instanceof Decision.Denied denied) {
            if (denied.status() == 401) {
                context.response().putHeader("www-authenticate", "Bearer");
            }
            Answers.error(context, denied.status(), denied.error());
            return null;
        }
        return siteOf(decision);
    }

    /** The decision for a connection that is open already. */
    Decision decide(Credentials shown, Operation operation, @Nullable PersonId person) {
        return access.decide(shown, operation, person, clock.millis());
    }

    SiteServices siteOf(Decision decision) {
        String site = ((Decision.Allowed) decision).site();
        return requireNonNull(sites.get(site), "site");
    }

    static Credentials credentials(HttpServerRequest request) {
        return Credentials.of(
                request.getHeader("x-attune-key"),
                request.getParam("key"),
                request.getHeader("authorization"),
                request.getParam("token"));
    }

    /** Event bodies are JSON, also when a beacon calls them text. */
    static boolean mediaType(RoutingContext context) {
        String type = context.request().getHeader("content-type");
        String plain = type == null
                ? "application/json"
                : type.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
        if (plain.equals("application/json") || plain.equals("text/plain") || plain.equals("application/x-ndjson")) {
            return true;
        }
        Answers.error(
                context,
                415,
                ApiError.of(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        "content-type: " + plain + " (expected: application/json or text/plain)"));
        return false;
    }
}
