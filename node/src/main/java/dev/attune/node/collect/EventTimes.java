package dev.attune.node.collect;

import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Fields;
import dev.attune.node.api.Times;
import java.time.Duration;
import java.time.Instant;

/**
 * When the events of one batch happened. On a wall clock a client's time is trusted only relative to its own
 * {@code sentAt}: an event happened as long before its reception as it was made before it was sent, so its time is
 * {@code time + (received − sentAt)}. On a stream clock times are taken as they are, and the site's time follows the
 * greatest. For one batch, one thread.
 */
final class EventTimes {
    private final Reception reception;
    private final EventLimits limits;
    private final long skew;
    private long siteNow;

    /** @param sentAt by the client's clock, ms; the time of reception when the client does not say */
    EventTimes(Reception reception, long sentAt) {
        this.reception = reception;
        this.limits = reception.limits();
        this.siteNow = reception.siteNow();
        long difference = reception.wallNow() - sentAt;
        boolean believed = reception.clock() == SiteClock.WALL && Math.abs(difference) <= limits.maxSkew();
        this.skew = believed ? difference : 0;
    }

    /** The event's time in ms; {@link Times#NONE} when it has no acceptable one, and then the fields hold the problem. */
    long read(Fields event) {
        if (!event.has("time")) {
            event.wrong(ErrorCode.MISSING_TIME, "time", "missing (expected: ms since the epoch, or ISO 8601)");
            return Times.NONE;
        }
        long time = event.time("time");
        if (time == Times.NONE) {
            return Times.NONE;
        }
        return reception.clock() == SiteClock.WALL ? wall(event, time + skew) : stream(event, time);
    }

    /** Takes an event in: site time when it was. */
    long receivedAt(long time) {
        if (reception.clock() == SiteClock.STREAM) {
            siteNow = Math.max(siteNow, time);
        }
        return siteNow;
    }

    private long wall(Fields event, long time) {
        long now = reception.wallNow();
        if (time > now + limits.maxAhead()) {
            return inFuture(event, time, limits.maxAhead());
        }
        if (time < now - limits.maxAge()) {
            String most =
                    "(expected: at most " + Duration.ofMillis(limits.maxAge()).toHours() + " hours ago)";
            return wrong(event, ErrorCode.TIME_TOO_OLD, time, most);
        }
        return time > now + limits.clampAfter() ? now : time;
    }

    private long stream(Fields event, long time) {
        if (time > reception.wallNow() + limits.clampAfter()) {
            return inFuture(event, time, limits.clampAfter());
        }
        if (time < EventLimits.EARLIEST) {
            String since = "(expected: since " + Instant.ofEpochMilli(EventLimits.EARLIEST) + ", in ms)";
            return wrong(event, ErrorCode.TIME_TOO_OLD, time, since);
        }
        return time;
    }

    private static long inFuture(Fields event, long time, long ahead) {
        String most = "(expected: at most " + Duration.ofMillis(ahead).toSeconds() + " s ahead of the server)";
        return wrong(event, ErrorCode.TIME_IN_FUTURE, time, most);
    }

    private static long wrong(Fields event, ErrorCode code, long time, String expected) {
        event.wrong(code, "time", Instant.ofEpochMilli(time) + " " + expected);
        return Times.NONE;
    }
}
