package dev.attune.engine.profile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The coarse class of a device, from a handful of words of its User-Agent; an unknown agent stays unknown. */
enum Device {
    UNKNOWN(0),
    PHONE(1),
    TABLET(2),
    DESKTOP(3),
    ROBOT(4);

    // Libraries such as curl are not in the list: shops send events of people from their own servers.
    private static final String[] ROBOTS = {"bot", "crawl", "spider", "slurp", "headless", "phantomjs"};
    private static final String[] TABLETS = {"ipad", "tablet", "kindle", "silk/"};
    private static final String[] PHONES = {"iphone", "mobile", "windows phone"};
    private static final String[] DESKTOPS = {"windows", "macintosh", "x11", "cros ", "linux"};
    private static final Device[] ALL = values();

    private final String wireName = name().toLowerCase(Locale.ROOT);
    private final int code;

    Device(int code) {
        this.code = code;
    }

    /** The saved number: never changes. */
    int code() {
        return code;
    }

    String wireName() {
        return wireName;
    }

    static Device ofCode(int code) {
        return ALL[code];
    }

    static Device ofUserAgent(@Nullable String agent) {
        if (agent == null) {
            return UNKNOWN;
        }
        // Cubot makes phones.
        if (containsAny(agent, ROBOTS) && !contains(agent, "cubot")) {
            return ROBOT;
        }
        if (containsAny(agent, TABLETS)) {
            return TABLET;
        }
        if (containsAny(agent, PHONES)) {
            return PHONE;
        }
        if (contains(agent, "android")) {
            // Android names phones «Mobile» and leaves the word out for tablets.
            return TABLET;
        }
        return containsAny(agent, DESKTOPS) ? DESKTOP : UNKNOWN;
    }

    private static boolean containsAny(String text, String[] words) {
        for (String word : words) {
            if (contains(text, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(String text, String word) {
        for (int i = 0; i <= text.length() - word.length(); i++) {
            if ((text.charAt(i) | 0x20) == (word.charAt(0) | 0x20)
                    && text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
