package dev.attune.engine.settings;

/** Checks of settings; every refusal reads {@code halfLife: -3 (expected: > 0)}. */
public final class Expected {
    private Expected() {}

    /** Refuses zero and below. */
    public static void positive(String name, long value) {
        if (value <= 0) {
            throw refusal(name, value, "> 0");
        }
    }

    /** Refuses values outside of {@code [least, most]}, and NaN. */
    public static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw refusal(name, value, least + ".." + most);
        }
    }

    /** Refuses values outside of {@code [least, most]}. */
    public static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw refusal(name, value, least + ".." + most);
        }
    }

    private static IllegalArgumentException refusal(String name, Object value, String expected) {
        return new IllegalArgumentException(name + ": " + value + " (expected: " + expected + ")");
    }
}
