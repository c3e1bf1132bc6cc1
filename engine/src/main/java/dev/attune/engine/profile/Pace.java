package dev.attune.engine.profile;

import java.io.IOException;

/**
 * How fast and how evenly a person opens things, by event time; late events are not looked at.
 *
 * <ul>
 *   <li>Too fast: more than 60 views a minute, three minutes in a row.
 *   <li>A flood: more than 600 events a minute that would teach (imported types apart): no hand does that.
 *   <li>Like a clock: a coefficient of variation below 0.1 over 20 views whose gaps are below three seconds on average.
 *       A slow steady pace is no robot: replays have it. Equal times are no pace: they come from coarse clocks.
 * </ul>
 */
final class Pace {
    static final int VIEWS_A_MINUTE = 60;
    static final int MINUTES = 3;
    static final int FLOOD = 600;
    static final int GAPS = 19;
    private static final double REGULAR = 0.1;
    private static final double FAST_MS = 3_000;
    private static final long MINUTE = 60_000;

    private long minute = -1;
    private int views;
    private int events;
    private int fastMinutes;
    private long lastViewAt = -1;
    private int gaps;
    private double gapSum;
    private double gapSquares;

    /** Takes in an event that would teach, or a view, and says whether it looks like a machine's. */
    boolean observe(long time, boolean view, boolean imported) {
        boolean tooFast = countMinute(time, view, imported);
        boolean likeAClock = view && countGap(time);
        return tooFast || likeAClock;
    }

    private boolean countMinute(long time, boolean view, boolean imported) {
        long now = Math.floorDiv(time, MINUTE);
        if (now < minute) {
            return false;
        }
        if (now > minute) {
            fastMinutes = now == minute + 1 && views > VIEWS_A_MINUTE ? fastMinutes + 1 : 0;
            minute = now;
            views = 0;
            events = 0;
        }
        views += view ? 1 : 0;
        events += imported ? 0 : 1;
        return events > FLOOD || (views > VIEWS_A_MINUTE && fastMinutes + 1 >= MINUTES);
    }

    private boolean countGap(long time) {
        if (time < lastViewAt) {
            return false;
        }
        long gap = lastViewAt < 0 ? MINUTE + 1 : time - lastViewAt;
        lastViewAt = time;
        if (gap > MINUTE) {
            restartGaps();
            return false;
        }
        gaps++;
        gapSum += gap;
        gapSquares += (double) gap * gap;
        return gaps == GAPS && endGaps();
    }

    private boolean endGaps() {
        double mean = gapSum / GAPS;
        double variance = Math.max(0, gapSquares / GAPS - mean * mean);
        restartGaps();
        return mean > 0 && mean < FAST_MS && Math.sqrt(variance) < REGULAR * mean;
    }

    private void restartGaps() {
        gaps = 0;
        gapSum = 0;
        gapSquares = 0;
    }

    void write(StateWriter writer) throws IOException {
        writer.number(minute);
        writer.number(views);
        writer.number(events);
        writer.number(fastMinutes);
        writer.number(lastViewAt);
        writer.number(gaps);
        writer.decimal(gapSum);
        writer.decimal(gapSquares);
    }

    static Pace read(StateReader reader) throws IOException {
        Pace pace = new Pace();
        pace.minute = reader.number();
        pace.views = (int) reader.number();
        pace.events = (int) reader.number();
        pace.fastMinutes = (int) reader.number();
        pace.lastViewAt = reader.number();
        pace.gaps = (int) reader.number();
        pace.gapSum = reader.decimal();
        pace.gapSquares = reader.decimal();
        return pace;
    }
}
