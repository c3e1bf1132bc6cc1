package dev.attune.evaluate.tune;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times with a unit, as in the configuration of the server. */
final class Times {
    private static final Pattern TIME = Pattern.compile("(\\d{1,12})(ms|s|m|h|d)");
    private static final Map<String, Long> UNITS = units();

    private Times() {}

    /** So many ms, NaN when the text is no time. */
    static double millis(String text) {
        Matcher matcher = TIME.matcher(text);
        return matcher.matches()
                ? Double.parseDouble(matcher.group(1)) * UNITS.getOrDefault(matcher.group(2), 1L)
                : Double.NaN;
    }

    /** In the largest unit that has no fraction. */
    static String text(long millis) {
        for (Map.Entry<String, Long> unit : UNITS.entrySet()) {
            if (millis % unit.getValue() == 0) {
                return millis / unit.getValue() + unit.getKey();
            }
        }
        return millis + "ms";
    }

    private static Map<String, Long> units() {
        Map<String, Long> units = new LinkedHashMap<>();
        units.put("d", 86_400_000L);
        units.put("h", 3_600_000L);
        units.put("m", 60_000L);
        units.put("s", 1_000L);
        units.put("ms", 1L);
        return units;
    }
}
