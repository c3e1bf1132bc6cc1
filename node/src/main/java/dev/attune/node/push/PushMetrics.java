package dev.attune.node.push;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** What push counts and times. */
public final class PushMetrics {
    private final MeterRegistry registry;
    private final String site;
    private final Counter sent;
    private final Counter coalesced;
    private final Counter slow;
    private final Counter resumed;
    private final Timer toPage;
    private final Timer clickToList;
    private final Map<Transport, AtomicInteger> open = new EnumMap<>(Transport.class);

    public PushMetrics(MeterRegistry registry, String site) {
        this.registry = registry;
        this.site = site;
        sent = counter("attune.push.sent", "lists written to open pages");
        coalesced = counter("attune.push.coalesced", "changes that went into a list that was already on its way");
        slow = counter("attune.push.slow", "lists held back because the page was slow");
        resumed = counter("attune.push.resumed", "pages that came back and said where they stood");
        toPage = timer("attune.stage.push", "from the learner's announcement to the written list");
        clickToList = timer("attune.click.list", "from an event's arrival to its person's changed list, written");
        for (Transport transport : Transport.values()) {
            AtomicInteger number = new AtomicInteger();
            open.put(transport, number);
            Gauge.builder("attune.push.pages", number, AtomicInteger::get)
                    .description("open lists by how their pages are connected")
                    .tags("site", site, "transport", transport.wireName())
                    .register(registry);
        }
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
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

    void opened(Transport transport, boolean cameBack) {
        count(transport, 1);
        if (cameBack) {
            resumed.increment();
        }
    }

    void closed(Transport transport) {
        count(transport, -1);
    }

    private void count(Transport transport, int change) {
        AtomicInteger number = open.get(transport);
        if (number != null) {
            number.addAndGet(change);
        }
    }

    /** A list that answers this was written. */
    public void sent(Occasion occasion) {
        sent.increment();
        long now = System.nanoTime();
        if (occasion.learnedAt() != 0) {
            toPage.record(now - occasion.learnedAt(), TimeUnit.NANOSECONDS);
        }
        if (occasion.arrivedAt() != 0) {
            clickToList.record(now - occasion.arrivedAt(), TimeUnit.NANOSECONDS);
        }
    }
}
