package dev.attune.node.operate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads a site's meters by name: the console shows the same numbers as {@code /metrics}. Any thread. */
final class Meters {
    private final MeterRegistry registry;
    private final String site;

    Meters(MeterRegistry registry, String site) {
        this.registry = registry;
        this.site = site;
    }

    /** A counter's value, 0 when it counts nothing yet. */
    long counter(String name) {
        Counter counter = registry.find(name).tag("site", site).counter();
        return counter == null ? 0 : (long) counter.count();
    }

    /** A gauge's value, 0 when there is none. */
    long gauge(String name) {
        Gauge gauge = registry.find(name).tag("site", site).gauge();
        return gauge == null ? 0 : (long) gauge.value();
    }

    /** A gauge's value for one tag. */
    long gauge(String name, String tag, String value) {
        Gauge gauge = registry.find(name).tags("site", site, tag, value).gauge();
        return gauge == null ? 0 : (long) gauge.value();
    }

    /** The last minutes of a timer with the percentiles 50 and 99; null when nothing was timed in them. */
    Pulse.@Nullable Latency latency(String name) {
        Timer timer = registry.find(name).tag("site", site).timer();
        if (timer == null) {
            return null;
        }
        HistogramSnapshot snapshot = timer.takeSnapshot();
        if (snapshot.percentileValues().length < 2 || snapshot.percentileValues()[1].value() == 0) {
            return null;
        }
        return new Pulse.Latency(
                snapshot.percentileValues()[0].value(TimeUnit.MILLISECONDS),
                snapshot.percentileValues()[1].value(TimeUnit.MILLISECONDS),
                snapshot.count());
    }
}
