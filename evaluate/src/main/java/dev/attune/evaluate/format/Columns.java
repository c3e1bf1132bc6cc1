package dev.attune.evaluate.format;

import dev.attune.evaluate.format.Row.Origin;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The columns of one line, read by position; every refusal names file, line and column. */
final class Columns {
    private static final long EARLIEST_MS = 631_152_000_000L;
    private static final long LATEST_MS = 4_102_444_800_000L;
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final String file;
    private final long line;
    private final List<String> names;
    private final List<String> values;

    Columns(String file, long line, List<String> names, List<String> values) {
        this.file = file;
        this.line = line;
        this.names = names;
        this.values = values;
        if (values.size() != names.size()) {
            throw new FormatException(
                    file,
                    line,
                    names.get(Math.min(values.size(), names.size() - 1)),
                    values.size() + " columns (expected: " + names.size() + ": " + String.join(", ", names) + ")");
        }
    }

    Origin origin() {
        return new Origin(file, line, 0);
    }

    String text(int column) {
        return values.get(column);
    }

    /** Text that must not be empty. */
    String id(int column) {
        String value = values.get(column);
        if (value.isBlank()) {
            throw bad(column, "an id");
        }
        return value;
    }

    double number(int column) {
        try {
            double value = Double.parseDouble(values.get(column));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw bad(column, "a number");
        }
        throw bad(column, "a finite number");
    }

    /** Seconds since the epoch, fractions allowed, as ms. */
    long seconds(int column) {
        String expected = "seconds since the epoch, 1990 to 2100";
        try {
            return inRange(column, Math.round(Double.parseDouble(values.get(column)) * 1000), expected);
        } catch (NumberFormatException e) {
            throw bad(column, expected);
        }
    }

    /** Milliseconds since the epoch. */
    long millis(int column) {
        String expected = "ms since the epoch, 1990 to 2100";
        try {
            return inRange(column, Long.parseLong(values.get(column)), expected);
        } catch (NumberFormatException e) {
            throw bad(column, expected);
        }
    }

    /** A time without zone, taken as UTC. */
    long dateTime(int column) {
        try {
            LocalDateTime time = LocalDateTime.parse(values.get(column), DATE_TIME);
            return inRange(column, time.toInstant(ZoneOffset.UTC).toEpochMilli(), "1990 to 2100");
        } catch (DateTimeException e) {
            throw bad(column, "a time like 2010-12-01 08:26:00");
        }
    }

    /** A time with its offset from UTC, for example {@code 2019-11-24 00:01:03.979311+00:00}. */
    long offsetDateTime(int column) {
        try {
            OffsetDateTime time =
                    OffsetDateTime.parse(values.get(column).strip().replace(' ', 'T'));
            return inRange(column, time.toInstant().toEpochMilli(), "1990 to 2100");
        } catch (DateTimeException e) {
            throw bad(column, "a time like 2019-11-24 00:01:03.979+00:00");
        }
    }

    /** Whether it is a time from 1990 to 2100, ms. */
    static boolean isPlausible(long millis) {
        return millis >= EARLIEST_MS && millis < LATEST_MS;
    }

    FormatException bad(int column, String expected) {
        return new FormatException(file, line, names.get(column), values.get(column) + " (expected: " + expected + ")");
    }

    private long inRange(int column, long millis, String expected) {
        if (isPlausible(millis)) {
            return millis;
        }
        throw bad(column, expected);
    }
}
