package dev.attune.demo;

import dev.attune.demo.Api.Served;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Writes down what one person does in one visit, as a page would send it, and hands it over in batches. */
final class Happenings {
    private final String person;
    private final String session;
    private final RandomGenerator random;
    private List<Map<String, Object>> waiting = new ArrayList<>();

    Happenings(String person, String session, RandomGenerator random) {
        this.person = person;
        this.session = session;
        this.random = random;
    }

    /** Something about an item of a list; position counts from 0. */
    Map<String, Object> did(String type, Served list, int place) {
        Map<String, Object> event = event(type);
        event.put("item", list.items().get(place));
        event.put("recommendation", Map.of("id", list.id(), "slot", list.slot(), "position", place + 1));
        return event;
    }

    /** Something for so many milliseconds. */
    void stayed(String type, Served list, int place, long milliseconds) {
        did(type, list, place).put("durationMs", milliseconds);
    }

    /** One of the item goes into the cart or out of the shop. */
    void bought(String type, Served list, int place, double price) {
        Map<String, Object> event = did(type, list, place);
        event.put("quantity", 1);
        event.put("value", price);
        event.put("currency", "EUR");
    }

    /** What happened since this was called last. */
    List<Map<String, Object>> taken() {
        List<Map<String, Object>> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    private Map<String, Object> event(String type) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", new UUID(random.nextLong(), random.nextLong()).toString());
        event.put("type", type);
        event.put("time", System.currentTimeMillis());
        event.put("user", Map.of("anonymousId", person));
        event.put("session", session);
        waiting.add(event);
        return event;
    }
}
