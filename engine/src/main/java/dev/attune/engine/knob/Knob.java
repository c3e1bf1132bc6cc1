package dev.attune.engine.knob;

import dev.attune.engine.settings.Expected;

/**
 * A number of the settings that can be set by name.
 *
 * @param key section and name, as in the configuration: {@code factors.missing}
 * @param kind what it counts
 * @param least smallest value, in ms for a time
 * @param most largest value
 */
public record Knob(String key, Kind kind, double least, double most) {
    private static final double SECOND = 1_000;
    private static final double TEN_YEARS = 3_650.0 * 86_400_000;

    /** What a value counts. */
    public enum Kind {
        /** A fraction is allowed. */
        NUMBER,
        /** A whole number. */
        WHOLE,
        /** A whole number of ms. */
        TIME
    }

    static Knob number(String key, double least, double most) {
        return new Knob(key, Kind.NUMBER, least, most);
    }

    static Knob whole(String key, int least, int most) {
        return new Knob(key, Kind.WHOLE, least, most);
    }

    static Knob time(String key) {
        return new Knob(key, Kind.TIME, SECOND, TEN_YEARS);
    }

    /** The part of the key before the dot. */
    public String section() {
        return key.substring(0, key.indexOf('.'));
    }

    /** The part of the key behind the dot. */
    public String name() {
        return key.substring(key.indexOf('.') + 1);
    }

    /** Throws {@link IllegalArgumentException} for a value that the knob cannot have. */
    public void check(double value) {
        Expected.within(key, value, least, most);
        if (kind != Kind.NUMBER && value != Math.rint(value)) {
            throw new IllegalArgumentException(key + ": " + value + " (expected: a whole number)");
        }
    }
}
