package dev.attune.evaluate.exam;

import java.util.Locale;

/** When the sources learn what happens in the scored part; profiles always know it at once. */
public enum Refresh {
    /** Never. */
    NONE,
    /** At the end of each day. */
    DAILY,
    /** At once: after each session, or after each row. */
    LIVE;

    /** The name on the command line. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of a name; throws {@link IllegalArgumentException} when there is none. */
    public static Refresh ofName(String name) {
        for (Refresh refresh : values()) {
            if (refresh.wireName().equals(name)) {
                return refresh;
            }
        }
        throw new IllegalArgumentException("refresh: " + name + " (expected: none, daily or live)");
    }
}
