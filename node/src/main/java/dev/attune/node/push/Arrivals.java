package dev.attune.node.push;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * When the last events came in, by their ids, so that the way from a click to the changed list can be timed across the
 * log. A fixed table: an event that takes the place of another one costs a measurement and nothing else. Any thread.
 */
public final class Arrivals {
    private static final int PLACES = 1 << 13;

    private final AtomicReferenceArray<@Nullable Arrival> table = new AtomicReferenceArray<>(PLACES);

    /** An event came in. */
    public void arrived(String eventId, long nanos) {
        table.setRelease(place(eventId), new Arrival(eventId, nanos));
    }

    /** When the event came in, 0 when that is not known any more; then it is forgotten. */
    long take(String eventId) {
        int place = place(eventId);
        Arrival arrival = table.getAcquire(place);
        if (arrival == null || !arrival.eventId().equals(eventId)) {
            return 0;
        }
        table.compareAndSet(place, arrival, null);
        return arrival.nanos();
    }

    private static int place(String eventId) {
        int hash = eventId.hashCode();
        return (hash ^ (hash >>> 16)) & (PLACES - 1);
    }

    private record Arrival(String eventId, long nanos) {}
}
