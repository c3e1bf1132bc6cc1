package dev.attune.log.rocksdb;

import dev.attune.engine.event.Entry;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.log.ListLog.ServedList;
import java.util.List;

/** Records of a made-up shop: everything in a record of a person names the person in some way. */
final class Shop {
    static final long TIME = 1_764_000_000_000L;

    private Shop() {}

    static String person(int number) {
        return String.format("pseudonym-%06d", number);
    }

    /** An item that only this person touches. */
    static String ownItem(String person) {
        return "own-item-of-" + person.substring(Math.max(0, person.length() - 6));
    }

    static Entry event(String person, long number) {
        double none = Double.NaN;
        return new Event(
                "event-" + number,
                EventType.VIEW,
                "view",
                TIME + number,
                TIME + number,
                person,
                null,
                "session-" + number,
                ownItem(person),
                none,
                none,
                null,
                1_000 + number,
                none,
                none,
                "lamp for the " + number % 7 + "th floor",
                null,
                new Event.Page("https://shop.example/lamps/" + number, null, "Lamp"),
                null,
                null,
                "Mozilla/5.0 (X11; Linux x86_64)",
                null,
                null);
    }

    static Interaction interaction(long offset, String person) {
        return new Interaction(
                offset,
                0,
                person,
                1,
                1,
                TIME + offset,
                EventType.VIEW,
                ownItem(person),
                List.of("lamps"),
                1,
                false,
                true,
                "session",
                "phone",
                List.of(),
                null);
    }

    static ServedList list(long number, String person) {
        String json = "{\"user\":\"" + person + "\",\"items\":[\"" + ownItem(person) + "\"]}";
        return new ServedList("list-" + number + "-" + ownItem(person), person, TIME + number * 60_000, json);
    }
}
