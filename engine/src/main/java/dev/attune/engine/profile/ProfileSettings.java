package dev.attune.engine.profile;

import dev.attune.engine.event.EventType;
import java.util.EnumMap;
import java.util.Map;

/**
 * Settings of the profile step; all times in ms.
 *
 * @param sessionGap silence after which a new session begins
 * @param tasteHalfLife of the long-term preferences
 * @param intentHalfLife of the session's preferences
 * @param dedupWindow an event id counts once within it
 * @param dedupEvents and among at least this many last events of the person
 * @param durationCap absolute cap of active time and hover
 * @param robots whether people who look like robots are kept from the learners
 * @param weights base weight by event type; types that are missing teach nothing
 */
public record ProfileSettings(
        long sessionGap,
        long tasteHalfLife,
        long intentHalfLife,
        long dedupWindow,
        int dedupEvents,
        long durationCap,
        boolean robots,
        Map<EventType, Double> weights) {

    public ProfileSettings {
        positive("sessionGap", sessionGap);
        positive("tasteHalfLife", tasteHalfLife);
        positive("intentHalfLife", intentHalfLife);
        positive("dedupWindow", dedupWindow);
        positive("dedupEvents", dedupEvents);
        positive("durationCap", durationCap);
        weights = Map.copyOf(weights);
    }

    /** The defaults of the reference configuration. */
    public static ProfileSettings defaults() {
        Map<EventType, Double> weights = new EnumMap<>(EventType.class);
        weights.put(EventType.VIEW, 1.0);
        weights.put(EventType.CLICK, 1.0);
        weights.put(EventType.DWELL, 1.0);
        weights.put(EventType.HOVER, 0.25);
        weights.put(EventType.SCROLL, 0.25);
        weights.put(EventType.ADD_TO_CART, 3.0);
        weights.put(EventType.REMOVE_FROM_CART, -1.0);
        weights.put(EventType.ADD_TO_WISHLIST, 2.0);
        weights.put(EventType.REMOVE_FROM_WISHLIST, -1.0);
        weights.put(EventType.PURCHASE, 5.0);
        weights.put(EventType.RATE, 2.0);
        weights.put(EventType.LIKE, 2.0);
        weights.put(EventType.DISLIKE, -2.0);
        weights.put(EventType.NOT_INTERESTED, -3.0);
        weights.put(EventType.COMMENT, 2.0);
        weights.put(EventType.FOLLOW, 1.5);
        weights.put(EventType.SHARE, 2.0);
        return new ProfileSettings(30 * MINUTE, 7 * DAY, 15 * MINUTE, HOUR, 1_000, 10 * MINUTE, true, weights);
    }

    private static void positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: > 0)");
        }
    }

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
}
