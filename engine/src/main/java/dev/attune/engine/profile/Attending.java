package dev.attune.engine.profile;

import dev.attune.engine.decay.DecayedMoments;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.EventType;
import dev.attune.engine.profile.Engagement.Attended;
import org.jspecify.annotations.Nullable;

/** Reads active time, hover and scrolling of an event, takes the outliers out, and keeps what later events need. */
final class Attending {
    private static final double MILLIS = 1_000;

    private final long cap;
    private final long halfLife;

    Attending(ProfileSettings settings) {
        this.cap = settings.durationCap();
        this.halfLife = settings.tasteHalfLife();
    }

    Attended attend(Memory memory, @Nullable Session session, Event event, EventType type, String item) {
        if (type == EventType.SCROLL) {
            return scroll(session, event, item);
        }
        if (event.durationMs() < 0) {
            return Attended.UNKNOWN;
        }
        if (type == EventType.HOVER) {
            return hover(memory.ownDurations(), session, event, item);
        }
        return EventTypes.hasActiveTime(type) ? active(memory.ownDurations(), session, event, item) : Attended.UNKNOWN;
    }

    private static Attended scroll(@Nullable Session session, Event event, String item) {
        double depth = depth(event);
        if (session != null && depth > 0) {
            session.attention().scroll(item, depth);
        }
        return new Attended(-1, -1, Double.isNaN(event.depth()) ? Double.NaN : depth, 1, false);
    }

    private Attended hover(Durations durations, @Nullable Session session, Event event, String item) {
        long limit = durations.hover().take(event.durationMs(), cap);
        long millis = limit >= 0 ? limit : Math.min(cap, event.durationMs());
        if (session != null) {
            session.attention().hover(item, millis);
        }
        return new Attended(-1, millis / MILLIS, Double.NaN, 1, limit >= 0);
    }

    private Attended active(Durations durations, @Nullable Session session, Event event, String item) {
        long limit = durations.active().take(event.durationMs(), cap);
        double seconds = (limit >= 0 ? limit : Math.min(cap, event.durationMs())) / MILLIS;
        Attention attention = session == null ? null : session.attention;
        double depth = depth(event);
        double hover = 0;
        if (attention != null) {
            depth = Math.max(depth, attention.depthOf(item));
            hover = attention.hoverOf(item) / MILLIS;
        }
        double factor = factor(durations, event.time(), seconds, depth, hover);
        return new Attended(seconds, hover, depth, factor, limit >= 0);
    }

    private double factor(Durations durations, long time, double seconds, double depth, double hover) {
        DecayedMoments reading = durations.reading(halfLife);
        double factor = Engagement.factor(seconds, depth, hover, Engagement.z(seconds, reading, time));
        if (factor != Engagement.BOUNCE) {
            // Leaving at once is not a short read: it would draw the mean of the reading times down.
            reading.add(Engagement.logarithm(seconds), time);
        }
        return factor;
    }

    private static double depth(Event event) {
        return Double.isNaN(event.depth()) ? 0 : Math.max(0, Math.min(1, event.depth()));
    }
}
