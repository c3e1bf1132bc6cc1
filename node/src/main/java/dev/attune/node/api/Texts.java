package dev.attune.node.api;

/** Small rules on texts from outside. */
public final class Texts {
    private static final int SHOWN = 40;

    private Texts() {}

    /** Cut to so many UTF-16 units (never inside a character), control characters as spaces, broken ones as U+FFFD. */
    public static String clean(String text, int limit) {
        String cut = cut(text, limit);
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                return cleaned(cut);
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
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return mapped(text, false);
            }
        }
        return text;
    }

    /** Whether every surrogate of the text has its partner. */
    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (!isPair(text, i)) {
                return false;
            }
            i++;
        }
        return true;
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        boolean inside = limit > 0 && isPair(text, limit - 1);
        return text.substring(0, inside ? limit - 1 : limit);
    }

    private static String cleaned(String text) {
        return mapped(text, true);
    }

    private static String mapped(String text, boolean controls) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPair(text, i)) {
                result.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                result.append('\uFFFD');
            } else {
                result.append(controls && Character.isISOControl(c) ? ' ' : c);
            }
        }
        return result.toString();
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length()
                && Character.isHighSurrogate(text.charAt(at))
                && Character.isLowSurrogate(text.charAt(at + 1));
    }
}
