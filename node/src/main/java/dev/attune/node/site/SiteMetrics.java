package dev.attune.node.site;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What request threads count and time at a site. Any thread. */
public final class SiteMetrics {
    private final MeterRegistry registry;
    private final String site;
    private final ConcurrentHashMap<String, Counter> verdicts = new ConcurrentHashMap<>();
    private final Timer parse;
    private final Timer append;
    private final Timer verdict;
    private final Timer list;
    private final DistributionSummary batch;

    SiteMetrics(MeterRegistry registry, String site) {
        this.registry = registry;
        this.site = site;
        parse = timer("attune.stage.parse", "one request's body to validated events");
        append = timer("attune.stage.append", "waiting for the log: queue, group and fsync");
        verdict = timer("attune.stage.verdict", "from durable to learned and published");
        list = timer("attune.stage.list", "making one list");
        batch = DistributionSummary.builder("attune.collect.batch")
                .description("events in one request")
                .tag("site", site)
                .register(registry);
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .tag("site", site)
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    public void parsed(long nanos) {
        parse.record(nanos, TimeUnit.NANOSECONDS);
    }

    public void appended(long nanos, int events) {
        append.record(nanos, TimeUnit.NANOSECONDS);
        batch.record(events);
    }

    public void verdict(long nanos) {
        verdict.record(nanos, TimeUnit.NANOSECONDS);
    }

    public void listMade(long nanos) {
        list.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** @param status accepted, duplicate or rejected */
    public void answered(String status) {
        verdicts.computeIfAbsent(
                        status,
                        name -> Counter.builder("attune.collect.events")
                                .description("events by the verdict that was answered")
                                .tags("site", site, "status", name)
                                .register(registry))
                .increment();
    }
}
