package dev.attune.node.site;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The time of a site: the wall clock, or (for replays of the past) the greatest event time that was taken in. Any
 * thread.
 */
public final class SiteTime {
    private final Clock wall;
    private final boolean stream;
    private final AtomicLong streamTime = new AtomicLong();

    public SiteTime(Clock wall, boolean stream) {
        this.wall = wall;
        this.stream = stream;
    }

    public boolean stream() {
        return stream;
    }

    /** Site time, ms since the epoch. */
    public long now() {
        return stream ? streamTime.get() : wall.millis();
    }

    /** Wall time, ms since the epoch, whatever the site's clock. */
    public long wallNow() {
        return wall.millis();
    }

    void advanceTo(long time) {
        if (stream) {
            streamTime.accumulateAndGet(time, Math::max);
        }
    }
}
