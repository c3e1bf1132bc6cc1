package dev.attune.node.operate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One second of a site.
 *
 * @param at wall time at its end, ms
 * @param events events a second by what became of them
 * @param lists lists made a second
 * @param clicks the way from an event to the changed list, over the last minutes, or null when nobody looked
 * @param lag acknowledged entries that are not learned yet
 */
public record Pulse(
        long at,
        Map<Fate, Double> events,
        double lists,
        @Nullable Latency clicks,
        long lag,
        Pages pages,
        Verdict verdict) {

    /** Milliseconds, and how many were measured since the start. */
    public record Latency(double p50, double p99, long count) {}

    /**
     * Open lists, and what went to them.
     *
     * @param sent lists a second
     * @param slow lists held back for slow pages, since the start
     * @param coalesced changes that went into a list that was already on its way, since the start
     * @param resumed pages that came back, since the start
     */
    public record Pages(long sse, long websocket, double sent, long slow, long coalesced, long resumed) {}
}
