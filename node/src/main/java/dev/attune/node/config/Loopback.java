package dev.attune.node.config;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells loopback addresses without asking any name server. */
final class Loopback {
    private static final Set<String> NAMES = Set.of("localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1");
    private static final Pattern V4 = Pattern.compile("127(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}");

    private Loopback() {}

    static boolean is(String host) {
        return NAMES.contains(host.toLowerCase(Locale.ROOT)) || V4.matcher(host).matches();
    }
}
