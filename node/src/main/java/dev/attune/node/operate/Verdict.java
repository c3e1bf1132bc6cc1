package dev.attune.node.operate;

import java.util.Locale;

/**
 * How a site is, in one light.
 *
 * @param reason for people, in one sentence
 */
public record Verdict(Level level, String reason) {

    /** From good to bad. */
    public enum Level {
        /** All is well. */
        GOOD,
        /** All is well, and nobody is there. */
        QUIET,
        /** Worth a look. */
        WATCH,
        /** Something is broken, or people notice. */
        BAD;

        /** The name in JSON. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
