package dev.attune.node.operate;

import dev.attune.node.push.Transport;
import dev.attune.node.site.Site;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a site's pulse each second and keeps the last ten minutes. One thread ticks, any thread reads. */
public final class PulseClock {
    /** Between two ticks, ms. */
    public static final long EVERY_MILLIS = 1_000;

    /** Pulses that are kept: a little more than ten minutes. */
    public static final int KEPT = 600;

    private static final int MINUTE = 60;

    private final Site site;
    private final SiteWatch watch;
    private final Meters meters;
    private final Ring<Pulse> pulses = new Ring<>(1 << 10);
    private final Ring<Totals> totals = new Ring<>(1 << 6);
    private Totals before;

    public PulseClock(Site site, SiteWatch watch, MeterRegistry registry) {
        this.site = site;
        this.watch = watch;
        this.meters = new Meters(registry, site.id());
        this.before = now();
    }

    /** All counts at one moment; the time is for differences only. */
    private record Totals(long nanos, Map<Fate, Long> events, long lists, long sent, long failed, long unrecorded) {
        double seconds(Totals earlier) {
            return Math.max(1e-3, (nanos - earlier.nanos) / 1e9);
        }

        double events(Totals earlier) {
            double sum = 0;
            for (Fate fate : Fate.values()) {
                sum += events(earlier, fate);
            }
            return sum;
        }

        double events(Totals earlier, Fate fate) {
            return events.getOrDefault(fate, 0L) - earlier.events.getOrDefault(fate, 0L);
        }
    }

    /** Takes the pulse. */
    public void tick() {
        Totals now = now();
        double seconds = now.seconds(before);
        Map<Fate, Double> rates = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            rates.put(fate, now.events(before, fate) / seconds);
        }
        Pulse.Latency clicks = meters.latency("attune.click.list");
        pulses.put(new Pulse(
                site.time().wallNow(),
                rates,
                (now.lists() - before.lists()) / seconds,
                clicks,
                site.lag(),
                pages((now.sent() - before.sent()) / seconds),
                condition(now, clicks).verdict()));
        totals.put(now);
        before = now;
    }

    /** The last pulses, oldest first. */
    public List<Pulse> last(int atMost) {
        return pulses.newest(0, atMost);
    }

    /** The newest pulse, null before the first second. */
    @Nullable
    Pulse newest() {
        List<Pulse> last = pulses.newest(0, 1);
        return last.isEmpty() ? null : last.get(0);
    }

    private Pulse.Pages pages(double sent) {
        return new Pulse.Pages(
                meters.gauge("attune.push.pages", "transport", Transport.SSE.wireName()),
                meters.gauge("attune.push.pages", "transport", Transport.WEBSOCKET.wireName()),
                sent,
                meters.counter("attune.push.slow"),
                meters.counter("attune.push.coalesced"),
                meters.counter("attune.push.resumed"));
    }

    private Condition condition(Totals now, Pulse.@Nullable Latency clicks) {
        List<Totals> minute = totals.newest(0, MINUTE);
        Totals earlier = minute.isEmpty() ? before : minute.get(0);
        List<RejectRule.Standing> last = watch.rejects().standings(1);
        return new Condition(
                site.ready(),
                site.refuses(),
                site.lag(),
                now.failed() - earlier.failed(),
                now.unrecorded() - earlier.unrecorded(),
                clicks,
                now.events(earlier),
                now.events(earlier, Fate.REJECTED),
                last.isEmpty() ? null : last.get(0).code());
    }

    private Totals now() {
        Map<Fate, Long> events = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            events.put(fate, watch.events().count(fate));
        }
        return new Totals(
                System.nanoTime(),
                events,
                watch.servedCounts().lists(),
                meters.counter("attune.push.sent"),
                meters.counter("attune.learner.failed"),
                meters.gauge("attune.lists.dropped"));
    }
}
