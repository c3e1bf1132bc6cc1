package dev.attune.node.api;

/** Small rules on texts from outside. */
public final class Texts {
    private static final int SHOWN = 40;
    private static final int REPLACEMENT = 0xFFFD;

    private Texts() {}

    /** Cut to so many UTF-16 units (never inside a character), control characters as spaces, broken ones as U+FFFD. */
    public static String clean(String text, int limit) {
        String cut = cut(text, limit);
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                return mapped(cut, true);
            }
        }
        return cut;
    }

    /** The text as a message may show it: short, in quotes, on one line. */
    public static String shown(String text) {
        String clean = clean(text, SHOWN);
        return '"' + clean + (text.length() > clean.length() ? "…\"" : "\"");
    }

    /** Half characters (a JavaScript string cut in the middle of an emoji) become U+FFFD. */
    static String withoutLoneSurrogates(String text) {
        return isWellFormed(text) ? text : mapped(text, false);
    }

    /** Whether every surrogate of the text has its partner. */
    static boolean isWellFormed(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isHalf(point)) {
                return false;
            }
            at += Character.charCount(point);
        }
        return true;
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        boolean inside = limit > 0 && Character.isSupplementaryCodePoint(text.codePointAt(limit - 1));
        return text.substring(0, inside ? limit - 1 : limit);
    }

    private static String mapped(String text, boolean controls) {
        StringBuilder result = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (isHalf(point)) {
                result.appendCodePoint(REPLACEMENT);
            } else {
                result.appendCodePoint(controls && Character.isISOControl(point) ? ' ' : point);
            }
        }
        return result.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
