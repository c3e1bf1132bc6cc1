package dev.attune.evaluate.model;

import dev.attune.engine.event.Event;
import dev.attune.engine.event.EventType;
import dev.attune.evaluate.format.Row;

/** Recorded rows as events of a site's log, as if each had been taken in when it happened. */
public final class Events {
    private Events() {}

    /** The name under which the person of a row is known: nobody's pseudonym, since nothing leaves the process. */
    public static String person(Row row) {
        return row.user() != null ? "u:" + row.user() : "a:" + row.anonymousId();
    }

    /** The event of a row. */
    public static Event of(Row row) {
        boolean both = row.user() != null && row.anonymousId() != null;
        Row.Amounts amounts = row.amounts();
        return new Event(
                row.id().toString(),
                EventType.ofWireName(row.type()),
                row.type(),
                row.time(),
                row.time(),
                person(row),
                both ? "a:" + row.anonymousId() : null,
                row.session(),
                row.item(),
                amounts.quantity(),
                amounts.value(),
                amounts.currency(),
                amounts.durationMs(),
                Double.NaN,
                amounts.rating(),
                null,
                null,
                null,
                null,
                null,
                row.userAgent(),
                null,
                null);
    }
}
