package dev.attune.bench.push;

import dev.attune.bench.load.Answer;
import dev.attune.bench.load.Arrivals;
import dev.attune.bench.load.ListStream;
import dev.attune.bench.load.LoadClient;
import dev.attune.bench.load.LoadException;
import dev.attune.bench.load.OpenLoop;
import dev.attune.bench.server.NodeProcess;
import dev.attune.bench.server.Sample;
import dev.attune.bench.traffic.Catalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Click to changed list: history, streams, then an open loop of clicks for each rate. */
final class PushBench {
    /** As many as the browsers of 100 people would open. */
    private static final int CONNECTIONS = 600;

    private static final int HISTORY_BATCH = 100;
    private static final Duration STREAMS_WITHIN = Duration.ofSeconds(20);
    private static final Duration LISTS_WITHIN = Duration.ofSeconds(5);
    private static final long LEAD_NANOS = 100_000_000;
    private static final long POLL_NANOS = 10_000_000;

    private final PushSettings settings;
    private final NodeProcess server;
    private final LoadClient client;
    private final People people;
    private final List<ListStream> streams = new ArrayList<>();
    private final SplittableRandom random;

    PushBench(PushSettings settings, NodeProcess server, LoadClient client) {
        this.settings = settings;
        this.server = server;
        this.client = client;
        this.people = new People(settings, System.currentTimeMillis());
        this.random = new SplittableRandom(settings.seed() + 1);
    }

    /** Most requests in flight that the client needs. */
    static int connections() {
        return CONNECTIONS;
    }

    /** Fills the site and opens the streams. */
    void prepare() throws InterruptedException {
        for (int from = 0; from < people.catalogue().items(); from += Catalogue.PAGE) {
            client.post("/v1/items", "application/x-ndjson", people.catalogue().page(from));
        }
        for (byte[] body : people.history(settings.history(), HISTORY_BATCH)) {
            client.post("/v1/events", "application/json", body);
        }
        for (int i = 0; i < settings.streams(); i++) {
            String uri = "/v1/stream?anonymousId=" + people.clicker(i) + "&slot=home&limit=10";
            ListStream stream = new ListStream(client, uri);
            streams.add(stream);
            client.onLoop(stream::open);
        }
        boolean all = await(STREAMS_WITHIN, () -> streams.stream().allMatch(stream -> stream.pushes() > 0));
        if (!all) {
            throw new LoadException("streams: not every one got its first list" + ended());
        }
    }

    /** Runs one rate. */
    PushResult run(int rate) throws InterruptedException {
        long[] times = Arrivals.poisson(rate, (double) settings.warmup() + settings.seconds(), random.split());
        long start = System.nanoTime() + LEAD_NANOS;
        PushFigures figures = new PushFigures(start + TimeUnit.SECONDS.toNanos(settings.warmup()));
        long openBefore = client.ask(this::openClicks);
        long pushesBefore = client.ask(this::pushes);
        CompletableFuture<Sample> before = CompletableFuture.supplyAsync(
                this::sample, CompletableFuture.delayedExecutor(settings.warmup(), TimeUnit.SECONDS));
        Background others = Background.start(client, people, settings, start);
        new OpenLoop(times).run(start, (index, intended) -> click(intended, figures));
        others.join();
        Sample after = sample();
        await(LISTS_WITHIN, () -> openClicks() <= openBefore);
        long without = client.ask(this::openClicks) - openBefore;
        long pushes = client.ask(this::pushes) - pushesBefore;
        long sent = times.length;
        return new PushResult(
                rate,
                figures,
                new PushResult.Counts(sent, pushes, without, others.result()),
                after.since(before.join()),
                ended());
    }

    private void click(long intended, PushFigures figures) {
        int person = people.anyClicker();
        byte[] body = people.click(person);
        client.onLoop(() -> streams.get(person).click(body, new ListStream.Fate() {
            @Override
            public void sent(long now) {
                figures.sent(intended, now);
            }

            @Override
            public void answered(long now, Answer answer, Answer.Verdicts verdicts) {
                figures.answered(intended, now, verdicts, answer);
            }

            @Override
            public void listed(long at) {
                figures.listed(intended, at);
            }
        }));
    }

    private Sample sample() {
        try {
            return Sample.of(client.get("/metrics"), server);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadException("metrics: interrupted", e);
        }
    }

    private boolean await(Duration within, BooleanSupplier onLoop) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (!client.ask(onLoop::getAsBoolean)) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return true;
    }

    private long openClicks() {
        return streams.stream().mapToLong(ListStream::openClicks).sum();
    }

    private long pushes() {
        return streams.stream().mapToLong(ListStream::pushes).sum();
    }

    /** Why streams ended that must not end. */
    private String ended() throws InterruptedException {
        return client.ask(() -> {
            List<String> reasons = streams.stream()
                    .map(ListStream::ended)
                    .filter(reason -> !reason.isEmpty())
                    .toList();
            return reasons.isEmpty() ? "" : reasons.size() + " streams ended: " + reasons.get(0);
        });
    }
}
