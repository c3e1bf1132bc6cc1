package dev.attune.node.config;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts with a unit, as people write them: {@code 30m}, {@code 1MiB}. */
final class Units {
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,12})\\s*([A-Za-z]{1,3})");

    private static final Map<String, Long> MILLISECONDS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    private static final Map<String, Long> BYTES = Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

    private Units() {}

    /** The duration, or null when the text is none. */
    static @Nullable Duration duration(String text) {
        long milliseconds = amount(text, MILLISECONDS);
        return milliseconds < 0 ? null : Duration.ofMillis(milliseconds);
    }

    /** The number of bytes, or −1 when the text is none. */
    static long bytes(String text) {
        return amount(text, BYTES);
    }

    /** The shortest text of a duration. */
    static String text(Duration duration) {
        long rest = duration.toMillis();
        String best = rest + "ms";
        for (String unit : new String[] {"s", "m", "h", "d"}) {
            long size = MILLISECONDS.getOrDefault(unit, 1L);
            best = rest != 0 && rest % size == 0 ? rest / size + unit : best;
        }
        return best;
    }

    /** The shortest text of a size. */
    static String text(long bytes) {
        String best = bytes + "B";
        for (String unit : new String[] {"KiB", "MiB", "GiB"}) {
            long size = BYTES.getOrDefault(unit, 1L);
            best = bytes != 0 && bytes % size == 0 ? bytes / size + unit : best;
        }
        return best;
    }

    private static long amount(String text, Map<String, Long> units) {
        Matcher matcher = AMOUNT.matcher(text.strip());
        if (!matcher.matches()) {
            return -1;
        }
        Long unit = units.get(matcher.group(2));
        long number = Long.parseLong(matcher.group(1));
        return unit == null || number > Long.MAX_VALUE / unit ? -1 : number * unit;
    }
}
