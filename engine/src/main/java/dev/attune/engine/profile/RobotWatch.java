package dev.attune.engine.profile;

import dev.attune.engine.event.EventType;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person looks like a robot, and when that is over: after half an hour of activity without a sign (pauses
 * count two minutes at most, so that waiting is no way out), in which at least ten and not more than five views a
 * minute came.
 */
final class RobotWatch {
    static final long CALM = 30 * 60_000;
    static final int CALM_VIEWS = 10;
    static final int CALM_VIEWS_A_MINUTE = 5;
    private static final long LONGEST_PAUSE = 2 * 60_000;

    private Pace pace = new Pace();
    private Variety variety = new Variety();
    private boolean quarantined;
    private long lastAt;
    private long calmTime;
    private int calmViews;

    /** What an event did to the quarantine. */
    enum Change {
        NONE,
        FOUND,
        RELEASED
    }

    boolean quarantined() {
        return quarantined;
    }

    /** @param teaches whether learners would hear of the event */
    Change observe(EventType type, @Nullable String item, boolean teaches, long time, Device device) {
        boolean view = EventTypes.isView(type);
        boolean sign = device == Device.ROBOT;
        if (view || teaches) {
            sign |= pace.observe(time, view, EventTypes.isImported(type));
        }
        if (view && item != null) {
            sign |= variety.observe(item, time);
        }
        if (quarantined) {
            return observeQuarantined(sign, view, time);
        }
        if (sign) {
            quarantine(time);
            return Change.FOUND;
        }
        return Change.NONE;
    }

    /** Goes into quarantine when one of two people who are one is there. */
    void quarantineWith(RobotWatch other) {
        if (!quarantined) {
            quarantine(Math.max(lastAt, other.lastAt));
        }
    }

    private void quarantine(long time) {
        quarantined = true;
        lastAt = time;
        unrest();
    }

    private Change observeQuarantined(boolean sign, boolean view, long time) {
        if (sign) {
            quarantine(time);
            return Change.NONE;
        }
        calmTime += Math.max(0, Math.min(LONGEST_PAUSE, time - lastAt));
        calmViews += view ? 1 : 0;
        lastAt = Math.max(lastAt, time);
        if (calmViews > CALM_VIEWS + CALM_VIEWS_A_MINUTE * calmTime / 60_000) {
            unrest();
        }
        if (calmTime < CALM || calmViews < CALM_VIEWS) {
            return Change.NONE;
        }
        quarantined = false;
        unrest();
        return Change.RELEASED;
    }

    private void unrest() {
        calmTime = 0;
        calmViews = 0;
    }

    void write(StateWriter writer) throws IOException {
        pace.write(writer);
        variety.write(writer);
        writer.flag(quarantined);
        writer.number(lastAt);
        writer.number(calmTime);
        writer.number(calmViews);
    }

    static RobotWatch read(StateReader reader) throws IOException {
        RobotWatch watch = new RobotWatch();
        watch.pace = Pace.read(reader);
        watch.variety = Variety.read(reader);
        watch.quarantined = reader.flag();
        watch.lastAt = reader.number();
        watch.calmTime = reader.number();
        watch.calmViews = (int) reader.number();
        return watch;
    }
}
