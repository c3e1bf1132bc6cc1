package dev.attune.node.site;

import dev.attune.engine.profile.PersonOutput.Judgement;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the learner counts and times; every meter carries the site. */
final class LearnerMetrics {
    private final MeterRegistry registry;
    private final String site;
    private final Map<Judgement, Counter> judged = new EnumMap<>(Judgement.class);
    private final Counter failed;
    private final Timer apply;
    private final Timer publish;
    private final Timer snapshot;

    LearnerMetrics(MeterRegistry registry, String site) {
        this.registry = registry;
        this.site = site;
        for (Judgement judgement : Judgement.values()) {
            judged.put(
                    judgement,
                    Counter.builder("attune.learner.events")
                            .description("events by what the learner made of them")
                            .tags("site", site, "judgement", judgement.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        failed = Counter.builder("attune.learner.failed")
                .description("entries that the engine failed on, passed over")
                .tag("site", site)
                .register(registry);
        apply = timer("attune.stage.learn", "one entry through profile step and sources");
        publish = timer("attune.stage.publish", "profiles of one drained batch made visible");
        snapshot = timer("attune.stage.snapshot", "the learner stands still for the copy of a snapshot");
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .tag("site", site)
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    <T> void gauge(String name, String description, T subject, ToDoubleFunction<T> value) {
        Gauge.builder(name, subject, value)
                .description(description)
                .tag("site", site)
                .register(registry);
    }

    void judged(Judgement judgement) {
        Counter counter = judged.get(judgement);
        if (counter != null) {
            counter.increment();
        }
    }

    void failed() {
        failed.increment();
    }

    void applied(long nanos) {
        apply.record(nanos, java.util.concurrent.TimeUnit.NANOSECONDS);
    }

    void published(long nanos) {
        publish.record(nanos, java.util.concurrent.TimeUnit.NANOSECONDS);
    }

    void snapshot(long nanos) {
        snapshot.record(nanos, java.util.concurrent.TimeUnit.NANOSECONDS);
    }
}
