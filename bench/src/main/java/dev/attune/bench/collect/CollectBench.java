package dev.attune.bench.collect;

import dev.attune.bench.load.ClosedLoop;
import dev.attune.bench.load.LoadClient;
import dev.attune.bench.load.LoadException;
import dev.attune.bench.server.LearnerLag;
import dev.attune.bench.server.NodeProcess;
import dev.attune.bench.server.Sample;
import dev.attune.bench.traffic.Action;
import dev.attune.bench.traffic.Catalogue;
import dev.attune.bench.traffic.EventBodies;
import dev.attune.bench.traffic.Shoppers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How many events a second one server takes, in a closed loop. */
final class CollectBench {
    private static final int CATEGORIES = 20;
    private static final Duration LAST_WITHIN = Duration.ofSeconds(10);
    private static final Duration LEARNED_WITHIN = Duration.ofMinutes(2);
    private static final long POLL_NANOS = 10_000_000;

    private final NodeProcess server;
    private final Catalogue catalogue;
    private final EventBodies bodies;
    private final Shoppers shoppers;

    /** @param people who send, so many that nobody is quicker than people are */
    CollectBench(NodeProcess server, int items, int people, long seed) {
        this.server = server;
        this.catalogue = new Catalogue(items, CATEGORIES);
        this.bodies = new EventBodies(catalogue);
        this.shoppers = new Shoppers("visitor", people, catalogue, new SplittableRandom(seed));
    }

    /** Brings the catalogue. */
    void prepare() throws InterruptedException {
        try (LoadClient client = new LoadClient(server.port(), 1)) {
            for (int from = 0; from < catalogue.items(); from += Catalogue.PAGE) {
                client.post("/v1/items", "application/x-ndjson", catalogue.page(from));
            }
        }
    }

    /** Lets a young server compile what it runs; nothing of it is told. */
    void warmUp(int seconds) throws InterruptedException {
        if (seconds > 0) {
            run(new CollectResult.Run("", 10, 8), 0, seconds);
        }
    }

    /** One run with connections of its own. */
    CollectResult run(CollectResult.Run run, int warmup, int seconds) throws InterruptedException {
        CollectFigures figures = new CollectFigures();
        // One connection more, for the metrics: they must not wait behind the load.
        try (LoadClient client = new LoadClient(server.port(), run.connections());
                LoadClient metrics = new LoadClient(server.port(), 1)) {
            ClosedLoop loop = new ClosedLoop(client, () -> body(run.batch()), figures::answered);
            client.onLoop(() -> loop.start(run.connections()));
            TimeUnit.SECONDS.sleep(warmup);
            Sample before = sample(metrics);
            client.onLoop(() -> figures.measure(true));
            TimeUnit.SECONDS.sleep(seconds);
            client.ask(() -> {
                figures.measure(false);
                return true;
            });
            Sample after = sample(metrics);
            loop.stop();
            awaitIdle(client, loop);
            awaitLearner(metrics);
            return new CollectResult(run, figures, after.since(before));
        }
    }

    private Sample sample(LoadClient metrics) throws InterruptedException {
        return Sample.of(metrics.get("/metrics"), server);
    }

    private static void awaitIdle(LoadClient client, ClosedLoop loop) throws InterruptedException {
        long deadline = System.nanoTime() + LAST_WITHIN.toNanos();
        while (client.ask(loop::busy) > 0 && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** The next run must not pay for what this one left to learn. */
    private static void awaitLearner(LoadClient metrics) throws InterruptedException {
        long deadline = System.nanoTime() + LEARNED_WITHIN.toNanos();
        while (LearnerLag.of(metrics.get("/metrics")) > 0) {
            if (System.nanoTime() - deadline > 0) {
                throw new LoadException("learner: still behind after " + LEARNED_WITHIN);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private byte[] body(int events) {
        long now = System.currentTimeMillis();
        List<Action> actions = new ArrayList<>(events);
        for (int i = 0; i < events; i++) {
            actions.add(shoppers.next(shoppers.anybody(), now));
        }
        return bodies.of(actions);
    }
}
