package dev.attune.node.http;

import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.auth.Access;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: every route of the API, in one place. */
public final class ApiServer {
    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);
    private static final Set<String> ELEMENT = Set.of("/attune-list.js", "/attune-stamp.js");

    private final Vertx vertx;
    private final HttpSettings settings;
    private final Guard guard;
    private final boolean open;
    private final Wishes wishes = new Wishes();
    private final Map<String, SiteServices> sites;
    private final PrometheusMeterRegistry registry;

    public ApiServer(
            Vertx vertx,
            HttpSettings settings,
            Access access,
            Map<String, SiteServices> sites,
            PrometheusMeterRegistry registry) {
        this.vertx = vertx;
        this.settings = settings;
        this.guard = new Guard(access, sites, Clock.systemUTC());
        this.open = access.isOpen();
        this.sites = sites;
        this.registry = registry;
    }

    /**
     * Settings of the HTTP server.
     *
     * @param origins that browsers may call from, beside the own one
     * @param maxBody bytes of a body of events, after decompression
     * @param maxWaiting requests of events that may wait for the log at once
     * @param webRoot folder of the page at {@code /}, or null
     * @param consoleRoot folder of the console, or null
     * @param elementRoot folder of the list element, which pages of other sites load, or null
     */
    public record HttpSettings(
            String host,
            int port,
            List<String> origins,
            long maxBody,
            long maxCatalogueBody,
            long heartbeatMillis,
            int idleSeconds,
            int maxWaiting,
            @Nullable Path webRoot,
            @Nullable Path consoleRoot,
            @Nullable Path elementRoot) {
        public HttpSettings {
            origins = List.copyOf(origins);
        }
    }

    /** Starts to listen; blocks until it does. */
    public HttpServer listen() {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setDecompressionSupported(true)
                .setCompressionSupported(false)
                .setTcpNoDelay(true)
                .setIdleTimeout(settings.idleSeconds())
                .setMaxInitialLineLength(20_480)
                .setMaxWebSocketFrameSize(1 << 18)
                .setMaxWebSocketMessageSize(1 << 20)
                .setHandle100ContinueAutomatically(true);
        return vertx.createHttpServer(options).requestHandler(router()).listen().await();
    }

    private Router router() {
        Router router = Router.router(vertx);
        Origins.allow(router, settings.origins(), open);
        BodyHandler events = BodyHandler.create(false).setBodyLimit(settings.maxBody());
        BodyHandler catalogue = BodyHandler.create(false).setBodyLimit(settings.maxCatalogueBody());
        collectAndPush(router, events);
        lists(router);
        items(router, catalogue);
        people(router, events);
        operate(router);
        console(router);
        router.route("/v1/*").handler(context -> Answers.error(context, 404, notFound()));
        if (settings.consoleRoot() != null) {
            router.get("/console").handler(ApiServer::toConsole);
            pages(router, "/console/*", settings.consoleRoot());
        }
        if (settings.elementRoot() != null) {
            element(router, settings.elementRoot());
        }
        if (settings.webRoot() != null) {
            pages(router, "/*", settings.webRoot());
        }
        failures(router);
        return router;
    }

    private void collectAndPush(Router router, BodyHandler body) {
        router.post("/v1/events").handler(body).handler(new EventsEndpoint(guard, settings.maxWaiting())::handle);
        StreamEndpoint stream = new StreamEndpoint(guard, wishes, settings.heartbeatMillis());
        router.get("/v1/stream").handler(stream::handle);
        router.get("/v1/ws").handler(new SocketEndpoint(guard, wishes, settings.heartbeatMillis())::handle);
    }

    private void lists(Router router) {
        ListEndpoint lists = new ListEndpoint(guard, wishes);
        router.get("/v1/recommendations").handler(lists::recommendations);
        router.get("/v1/explain/:list/:item").handler(lists::explain);
        router.get("/v1/items/:id/similar").handler(lists::similar);
        router.get("/v1/items/:id/bought-together").handler(lists::boughtTogether);
        router.get("/v1/trending").handler(lists::trending);
        router.get("/v1/activity").handler(new ActivityEndpoint(guard)::handle);
    }

    private void items(Router router, BodyHandler body) {
        ItemsEndpoint items = new ItemsEndpoint(guard);
        router.get("/v1/items").handler(items::some);
        router.get("/v1/items/:id").handler(items::get);
        router.put("/v1/items/:id").handler(body).handler(items::put);
        router.delete("/v1/items/:id").handler(items::delete);
        router.post("/v1/items").handler(body).handler(items::post);
    }

    private void people(Router router, BodyHandler body) {
        PersonEndpoint people = new PersonEndpoint(guard);
        router.put("/v1/users/:id").handler(body).handler(people::put);
        router.put("/v1/users/:id/consent").handler(body).handler(people::putConsent);
        router.get("/v1/users/:id/profile").handler(people::profile);
        router.get("/v1/users/:id/export").handler(people::export);
        router.delete("/v1/users/:id").handler(people::delete);
    }

    private void operate(Router router) {
        HealthEndpoint health = new HealthEndpoint(
                sites.values().stream().map(SiteServices::site).toList());
        router.get("/health/live").handler(health::live);
        router.get("/health/ready").handler(health::ready);
        router.get("/metrics")
                .handler(context -> context.response()
                        .putHeader("content-type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(registry.scrape()));
    }

    private void console(Router router) {
        ConsoleStream stream = new ConsoleStream(guard);
        stream.start(vertx, sites.values());
        router.get("/v1/console/stream").handler(stream::handle);
        router.get("/v1/console/follow").handler(new FollowEndpoint(guard)::handle);
        ConsoleEndpoint console = new ConsoleEndpoint(guard);
        router.get("/v1/console/funnel").handler(console::funnel);
        router.get("/v1/console/catalogue").handler(console::catalogue);
        router.get("/v1/console/items").handler(console::items);
        router.get("/v1/console/windows").handler(console::windows);
        router.get("/v1/console/lists/:list").handler(console::list);
        DebugEndpoint debug = new DebugEndpoint(guard);
        router.get("/v1/debug/events").handler(debug::counts);
        router.get("/v1/debug/events/good").handler(debug::good);
        router.get("/v1/debug/events/bad").handler(debug::bad);
        router.post("/v1/debug/events/reset").handler(debug::reset);
    }

    /** The page's own addresses are relative to the folder. */
    private static void toConsole(RoutingContext context) {
        if (context.request().path().endsWith("/")) {
            context.next();
        } else {
            context.redirect("/console/");
        }
    }

    private static void pages(Router router, String addresses, Path root) {
        StaticHandler files = files(root);
        router.get(addresses).handler(ApiServer::protect).handler(files);
    }

    /** What pages of other sites need beside the tracker. */
    private static void element(Router router, Path root) {
        StaticHandler files = files(root);
        router.get("/*").handler(context -> {
            if (ELEMENT.contains(context.normalizedPath())) {
                files.handle(context);
            } else {
                context.next();
            }
        });
    }

    private static StaticHandler files(Path root) {
        return StaticHandler.create(FileSystemAccess.ROOT, root.toAbsolutePath().toString())
                .setIncludeHidden(false)
                .setCachingEnabled(true);
    }

    private static void protect(RoutingContext context) {
        context.response()
                .putHeader(
                        "content-security-policy",
                        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
                                + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'")
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("referrer-policy", "strict-origin-when-cross-origin");
        context.next();
    }

    private static void failures(Router router) {
        for (Route route : router.getRoutes()) {
            route.failureHandler(ApiServer::failed);
        }
        router.errorHandler(404, context -> Answers.error(context, 404, notFound()));
        router.errorHandler(
                405,
                context -> Answers.error(
                        context,
                        405,
                        ApiError.of(ErrorCode.METHOD_NOT_ALLOWED, "method: not one that this address takes")));
        router.errorHandler(400, ApiServer::failed);
    }

    private static void failed(RoutingContext context) {
        int status = context.statusCode();
        if (status == 413) {
            Answers.error(context, 413, ApiError.of(ErrorCode.TOO_LARGE, "body: larger than the limit"));
        } else if (status == 400) {
            Answers.error(context, 400, ApiError.of(ErrorCode.BAD_BODY, "request: not readable"));
        } else if (status == 404) {
            Answers.error(context, 404, notFound());
        } else if (status == 403) {
            Answers.error(context, 403, ApiError.of(ErrorCode.FORBIDDEN, "origin: not one that may call this server"));
        } else if (status > 400 && status < 500) {
            Answers.error(context, status, ApiError.of(ErrorCode.BAD_BODY, "request: not one that can be answered"));
        } else {
            LOG.error(
                    "{} {} failed",
                    context.request().method(),
                    context.request().path(),
                    context.failure());
            Answers.error(context, 500, ApiError.of(ErrorCode.INTERNAL, "the server failed; it has logged why"));
        }
    }

    private static ApiError notFound() {
        return ApiError.of(ErrorCode.NOT_FOUND, "address: nothing here");
    }
}
