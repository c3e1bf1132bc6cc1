package dev.attune.node.operate;

import dev.attune.node.recommend.ServedList;
import dev.attune.node.site.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frames of one site's console: at a fixed rate, each of bounded size, whatever comes in meanwhile. One frame is made
 * for all who look. For one thread.
 */
public final class Frames {
    /** Between two frames, ms. */
    public static final long EVERY_MILLIS = 250;

    private static final int ACCEPTED = 24;
    private static final int OTHERS = 8;
    private static final int FIRST_EVENTS = 200;
    private static final int FIRST_PULSES = 300;
    private static final int LISTS = 4;
    private static final int RULES = 50;

    private final Site site;
    private final SiteWatch watch;
    private final PulseClock pulses;
    private EventSamples.Reader reader;
    private long pulseAt;
    private long rejects = -1;
    private @Nullable ServedList lastList;

    public Frames(Site site, SiteWatch watch, PulseClock pulses) {
        this.site = site;
        this.watch = watch;
        this.pulses = pulses;
        this.reader = watch.events().reader();
    }

    /** Passes over what came while nobody looked. */
    public void skip() {
        reader = watch.events().reader();
        reader.next(0, 0);
    }

    /** The next frame. */
    public String next() {
        EventSamples.Drawn drawn = reader.next(ACCEPTED, OTHERS);
        Pulse pulse = pulses.newest();
        return JsonText.object(json -> {
            json.writeNumberField("at", site.time().wallNow());
            json.writeArrayFieldStart("events");
            for (EventSample event : drawn.events()) {
                ConsoleJson.event(json, event);
            }
            json.writeEndArray();
            json.writeNumberField("missed", drawn.missed());
            if (pulse != null && pulse.at() != pulseAt) {
                pulseAt = pulse.at();
                json.writeFieldName("pulse");
                ConsoleJson.pulse(json, pulse);
                writeRejects(json);
            }
            json.writeArrayFieldStart("lists");
            for (ServedList list : newLists()) {
                ConsoleJson.list(json, list);
            }
            json.writeEndArray();
        });
    }

    /** What somebody needs who looks from now on: where it is, the last minutes, the last events, every rule. */
    public String first() {
        List<EventSample> events =
                watch.events().reader().next(FIRST_EVENTS, FIRST_EVENTS).events();
        return JsonText.object(json -> {
            json.writeStringField("site", site.id());
            json.writeStringField("clock", site.time().stream() ? "stream" : "wall");
            json.writeNumberField("at", site.time().wallNow());
            json.writeNumberField("siteTime", site.time().now());
            json.writeArrayFieldStart("pulses");
            for (Pulse pulse : pulses.last(FIRST_PULSES)) {
                ConsoleJson.pulse(json, pulse);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("events");
            for (EventSample event : events.subList(Math.max(0, events.size() - FIRST_EVENTS), events.size())) {
                ConsoleJson.event(json, event);
            }
            json.writeEndArray();
            ConsoleJson.rejects(json, watch.rejects().standings(RULES));
            json.writeArrayFieldStart("lists");
            for (ServedList list : watch.lists(FIRST_EVENTS)) {
                ConsoleJson.list(json, list);
            }
            json.writeEndArray();
        });
    }

    private void writeRejects(com.fasterxml.jackson.core.JsonGenerator json) throws java.io.IOException {
        long changes = watch.rejects().changes();
        if (changes != rejects) {
            rejects = changes;
            ConsoleJson.rejects(json, watch.rejects().standings(RULES));
        }
    }

    private List<ServedList> newLists() {
        List<ServedList> newest = watch.lists(LISTS);
        int known = lastList == null ? -1 : newest.indexOf(lastList);
        lastList = newest.isEmpty() ? lastList : newest.get(newest.size() - 1);
        return newest.subList(known + 1, newest.size());
    }
}
