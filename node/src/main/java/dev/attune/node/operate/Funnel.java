package dev.attune.node.operate;

import dev.attune.node.site.Site;
import dev.attune.store.behaviour.BehaviourStore.FunnelStep;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of the lists of a slot, by position: served, seen, hovered, clicked, put into the cart, bought. Served
 * lists are counted since the start, so the time begins there at the earliest, for every step.
 */
public final class Funnel {
    private static final List<String> STEPS = List.of("impression", "hover", "click", "add_to_cart", "purchase");

    private final Site site;
    private final SiteWatch watch;

    public Funnel(Site site, SiteWatch watch) {
        this.site = site;
        this.watch = watch;
    }

    /**
     * The funnel as JSON; reads the behaviour store, so not for an event loop.
     *
     * @param slot null for the first one there is
     * @param window ms of site time
     */
    public String json(@Nullable String slot, long window) {
        ServedCounts served = watch.servedCounts();
        String chosen = slot == null ? served.slots().stream().findFirst().orElse("home") : slot;
        long until = site.time().now() + 1;
        long earliest = Math.floorDiv(until - window, ServedCounts.BUCKET) * ServedCounts.BUCKET;
        boolean cut = served.since() != Long.MAX_VALUE && served.since() > earliest;
        long from = cut ? served.since() : earliest;
        long[] lists = served.positions(chosen, from);
        Map<Integer, Map<String, Long>> positions = steps(chosen, from, until);
        for (int position = 1; position < lists.length && lists[position] > 0; position++) {
            positions.computeIfAbsent(position, ignored -> new LinkedHashMap<>());
        }
        return JsonText.object(json -> {
            json.writeStringField("slot", chosen);
            json.writeArrayFieldStart("slots");
            for (String known : served.slots()) {
                json.writeString(known);
            }
            json.writeEndArray();
            json.writeNumberField("from", from);
            json.writeNumberField("until", until);
            json.writeBooleanField("cut", cut);
            json.writeNumberField("lists", lists[0]);
            json.writeArrayFieldStart("positions");
            for (Map.Entry<Integer, Map<String, Long>> position : positions.entrySet()) {
                int number = position.getKey();
                write(json, number, number < lists.length && number > 0 ? lists[number] : 0, position.getValue());
            }
            json.writeEndArray();
        });
    }

    private Map<Integer, Map<String, Long>> steps(String slot, long from, long until) {
        Map<Integer, Map<String, Long>> positions = new TreeMap<>();
        for (FunnelStep step : site.behaviour().funnel(slot, from, until)) {
            if (STEPS.contains(step.type())) {
                positions
                        .computeIfAbsent(step.position(), ignored -> new LinkedHashMap<>())
                        .put(step.type(), step.events());
            }
        }
        return positions;
    }

    private static void write(
            com.fasterxml.jackson.core.JsonGenerator json, int position, long served, Map<String, Long> steps)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("position", position);
        json.writeNumberField("served", served);
        for (String step : STEPS) {
            json.writeNumberField(step, steps.getOrDefault(step, 0L));
        }
        json.writeEndObject();
    }
}
