package dev.attune.node.push;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** What push counts and times. */
public final class PushMetrics {
    private final MeterRegistry registry;
    private final String site;
    private final Counter sent;
    private final Counter coalesced;
    private final Counter slow;
    private final Timer toPage;

    public PushMetrics(MeterRegistry registry, String site) {
        this.registry = registry;
        this.site = site;
        sent = counter("attune.push.sent", "lists written to open pages");
        coalesced = counter("attune.push.coalesced", "changes that went into a list that was already on its way");
        slow = counter("attune.push.slow", "lists held back because the page was slow");
        toPage = Timer.builder("attune.stage.push")
                .description("from the learner's announcement to the written list")
                .tag("site", site)
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).tag("site", site).register(registry);
    }

    void connections(IntSupplier open) {
        Gauge.builder("attune.push.connections", open, IntSupplier::getAsInt)
                .description("open subscriptions")
                .tag("site", site)
                .register(registry);
    }

    void coalesced() {
        coalesced.increment();
    }

    void slow() {
        slow.increment();
    }

    /** @param learnedAt {@link System#nanoTime} of the announcement, 0 for none */
    public void sent(long learnedAt) {
        sent.increment();
        if (learnedAt != 0) {
            toPage.record(System.nanoTime() - learnedAt, TimeUnit.NANOSECONDS);
        }
    }
}
