package dev.attune.node.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Times from outside: whole milliseconds since the epoch (a number, or its digits), or ISO 8601 with a zone. */
public final class Times {
    /** Stands for what is not a time. */
    public static final long NONE = Long.MIN_VALUE;

    private static final double FARTHEST = 1e15;
    private static final int LONGEST = 40;

    private Times() {}

    /** The time in ms since the epoch, or {@link #NONE}. */
    public static long parse(JsonNode node) {
        if (node.isNumber()) {
            double number = node.doubleValue();
            return Math.abs(number) <= FARTHEST ? Math.round(number) : NONE;
        }
        return node.isTextual() ? parse(node.textValue()) : NONE;
    }

    /** The time in ms since the epoch, or {@link #NONE}. */
    public static long parse(String text) {
        if (text.length() > LONGEST || text.isEmpty()) {
            return NONE;
        }
        return isDigits(text) ? ofDigits(text) : ofIso(text);
    }

    private static long ofDigits(String text) {
        return text.length() <= 15 ? Long.parseLong(text) : NONE;
    }

    private static long ofIso(String text) {
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            return NONE;
        }
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
