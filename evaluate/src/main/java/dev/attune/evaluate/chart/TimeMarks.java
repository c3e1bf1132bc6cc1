package dev.attune.evaluate.chart;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Round times between two times, UTC. */
final class TimeMarks {
    private static final int MOST = 8;
    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);
    private static final long HOUR = TimeUnit.HOURS.toMillis(1);
    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final long[] STEPS = {
        MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY
    };
    private static final DateTimeFormatter CLOCK = formatter("HH:mm");
    private static final DateTimeFormatter DATE = formatter("d MMM");
    private static final DateTimeFormatter BOTH = formatter("d MMM HH:mm");

    private TimeMarks() {}

    static List<Long> between(long from, long to) {
        long step = step(to - from);
        List<Long> marks = new ArrayList<>();
        for (long mark = Math.floorDiv(from + step - 1, step) * step; mark <= to; mark += step) {
            marks.add(mark);
        }
        return marks;
    }

    static String label(long time, long span) {
        DateTimeFormatter format = span > MOST * DAY ? DATE : span > DAY ? BOTH : CLOCK;
        return format.format(Instant.ofEpochMilli(time));
    }

    private static long step(long span) {
        for (long step : STEPS) {
            if (span / step < MOST) {
                return step;
            }
        }
        return (span / MOST / DAY + 1) * DAY;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
