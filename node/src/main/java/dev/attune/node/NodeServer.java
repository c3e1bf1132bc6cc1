package dev.attune.node;

import dev.attune.node.auth.Access;
import dev.attune.node.auth.PseudonymKeys;
import dev.attune.node.auth.Pseudonymizer;
import dev.attune.node.http.ApiServer;
import dev.attune.node.http.SiteServices;
import dev.attune.node.operate.DebugEvents;
import dev.attune.node.operate.IntakeWatch;
import dev.attune.node.operate.PulseClock;
import dev.attune.node.operate.SiteWatch;
import dev.attune.node.push.PushHub;
import dev.attune.node.push.PushMetrics;
import dev.attune.node.recommend.Lists;
import dev.attune.node.site.LearnerListener;
import dev.attune.node.site.LearnerListeners;
import dev.attune.node.site.Site;
import dev.attune.node.site.SiteBuilder;
import dev.attune.node.site.SiteSettings;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running node: sites, push and HTTP, started in the order of the way of an event and closed in reverse. */
public final class NodeServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodeServer.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, SiteServices> sites = new LinkedHashMap<>();
    private final int port;

    private NodeServer(NodeSettings settings) throws InterruptedException, IOException {
        bindRuntime();
        requireKeysOfOldData(settings.data());
        PseudonymKeys keys = PseudonymKeys.openOrCreate(settings.data());
        Pseudonymizer pseudonymizer = new Pseudonymizer(keys);
        ExecutorService pushing = pool(settings.pushThreads());
        parts.push(pushing::shutdownNow);
        for (SiteSettings site : settings.sites()) {
            open(site, settings, pseudonymizer, pushing);
        }
        Vertx vertx = Vertx.vertx();
        parts.push(() -> vertx.close().await());
        for (SiteServices services : sites.values()) {
            vertx.setPeriodic(
                    settings.pushRefreshMillis(), ignored -> services.hub().refresh());
            vertx.setPeriodic(
                    PulseClock.EVERY_MILLIS, ignored -> services.pulses().tick());
        }
        Access access = settings.access();
        HttpServer server = new ApiServer(vertx, settings.http(), access, sites, registry).listen();
        port = server.actualPort();
    }

    /** Starts a node; returns when it listens. */
    public static NodeServer start(NodeSettings settings) throws InterruptedException {
        try {
            return new NodeServer(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Data without its key ring would make a stranger of everybody in it. */
    private static void requireKeysOfOldData(Path data) {
        if (Files.isDirectory(data.resolve("sites")) && Files.notExists(data.resolve(PseudonymKeys.FILE))) {
            throw new IllegalStateException(data.resolve(PseudonymKeys.FILE)
                    + ": missing (expected: the key ring that belongs to the data beside it; restore it)");
        }
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /** The site of this id. */
    public SiteServices site(String id) {
        SiteServices services = sites.get(id);
        if (services == null) {
            throw new IllegalArgumentException("site: " + id + " (expected: one of " + sites.keySet() + ")");
        }
        return services;
    }

    private void open(SiteSettings settings, NodeSettings node, Pseudonymizer pseudonymizer, ExecutorService pushing)
            throws InterruptedException {
        PushMetrics metrics = new PushMetrics(registry, settings.id());
        PushHub hub = new PushHub(pushing, metrics, node.maxStreams());
        Clock clock = Clock.systemUTC();
        SiteWatch watch = new SiteWatch(clock);
        LearnerListener listeners = new LearnerListeners(List.of(hub, watch));
        Site site = new SiteBuilder(settings, pseudonymizer, clock, registry, listeners).open();
        parts.push(site);
        Lists lists = new Lists(site, watch::served);
        hub.serveFrom(lists);
        // What is sent is kept as it was sent only where nobody but this machine can ask for it.
        DebugEvents debug = node.access().isOpen() ? new DebugEvents() : null;
        IntakeWatch intake = new IntakeWatch(clock, watch, debug);
        PulseClock pulses = new PulseClock(site, watch, registry);
        sites.put(settings.id(), new SiteServices(site, lists, hub, metrics, watch, intake, pulses));
    }

    private static ThreadPoolExecutor pool(int threads) {
        // The queue holds each subscription at most once, so the bound of subscriptions is its bound.
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "attune-push");
            thread.setDaemon(true);
            return thread;
        });
    }

    private void bindRuntime() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        JvmGcMetrics collections = new JvmGcMetrics();
        collections.bindTo(registry);
        parts.push(collections);
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LOG.error("a part did not close", e);
            }
        }
    }
}
