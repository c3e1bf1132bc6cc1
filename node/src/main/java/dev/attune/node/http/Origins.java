package dev.attune.node.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.CorsHandler;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** From where browsers may call, beside pages that this server gave them itself. */
final class Origins {
    /** Pages of servers on this machine. */
    private static final Pattern LOCAL = Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

    private Origins() {}

    /**
     * Lets the configured origins call. A server without keys listens on loopback alone, for development: there, unless
     * something is configured, pages of other servers of this machine may call too, so that a site can be tried at once.
     */
    static void allow(Router router, List<String> configured, boolean open) {
        if (!configured.isEmpty()) {
            router.route("/v1/*").handler(handler().addOrigins(configured));
        } else if (open) {
            CorsHandler local = handler().addOriginWithRegex(LOCAL.pattern());
            router.route("/v1/*").handler(context -> {
                String origin = context.request().getHeader("origin");
                if (origin != null && LOCAL.matcher(origin).matches()) {
                    local.handle(context);
                } else {
                    context.next();
                }
            });
        }
    }

    private static CorsHandler handler() {
        return CorsHandler.create()
                .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE))
                .allowedHeaders(Set.of("content-type", "x-attune-key", "authorization", "last-event-id"))
                .maxAgeSeconds(600);
    }
}
