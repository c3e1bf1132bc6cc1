package dev.attune.node.api;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule on identifiers of people, items, sessions, events and lists: 1 to 256 characters, not blank, no control
 * characters, well-formed Unicode, and none of the words that a slip of a program makes of a missing id. One such
 * word as a person would melt all visitors into one. Messages never show an id.
 */
public final class Identifiers {
    /** Longest identifier, in UTF-16 units. */
    public static final int MAX_LENGTH = 256;

    private static final int LONGEST_SLIP = 32;
    private static final Set<String> NOT_AN_ID = Set.of("null", "undefined", "nan", "[object object]");
    private static final Set<String> NOT_A_PERSON =
            Set.of("none", "true", "false", "anonymous", "guest", "not_authenticated", "(null)", "nil");

    private Identifiers() {}

    /** What an identifier names. */
    public enum Kind {
        PERSON,
        THING
    }

    /** What is wrong, in the form {@code 300 characters (expected: 1..256)}, or null when the identifier is legal. */
    public static @Nullable String flaw(String id, Kind kind) {
        if (id.isBlank()) {
            return "blank (expected: 1.." + MAX_LENGTH + " characters)";
        }
        if (id.length() > MAX_LENGTH) {
            return id.length() + " characters (expected: 1.." + MAX_LENGTH + ")";
        }
        if (hasControl(id)) {
            return "a control character (expected: none)";
        }
        if (!Texts.isWellFormed(id)) {
            return "half a character (expected: well-formed Unicode)";
        }
        return isSlip(id, kind) ? Texts.shown(id) + " (expected: a real identifier)" : null;
    }

    private static boolean isSlip(String id, Kind kind) {
        if (id.length() > LONGEST_SLIP) {
            return false;
        }
        String word = id.strip().toLowerCase(Locale.ROOT);
        return NOT_AN_ID.contains(word) || (kind == Kind.PERSON && NOT_A_PERSON.contains(word));
    }

    private static boolean hasControl(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (Character.isISOControl(id.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
