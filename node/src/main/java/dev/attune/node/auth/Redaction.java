package dev.attune.node.auth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Takes keys, tokens and raw ids out of a request's address before it may be logged. Only parameters known to be
 * harmless keep their value.
 */
public final class Redaction {
    private static final String HIDDEN = "***";
    private static final Set<String> HARMLESS =
            Set.of("slot", "limit", "item", "exclude", "category", "filter", "explain", "window");

    private static final Set<String> KNOWN = Set.of("key", "token", "user", "anonymousid", "session");

    private Redaction() {}

    /** The address without secrets and identities. Takes any text, also a broken address. */
    public static String redact(String uri) {
        int fragment = uri.indexOf('#');
        String whole = fragment < 0 ? uri : uri.substring(0, fragment);
        int query = whole.indexOf('?');
        String path = redactPath(query < 0 ? whole : whole.substring(0, query));
        return query < 0 ? path : path + '?' + redactQuery(whole.substring(query + 1));
    }

    private static String redactPath(String path) {
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            if (decoded(segments[i - 1]).equals("users") && !segments[i].isEmpty()) {
                segments[i] = HIDDEN;
            }
        }
        return String.join("/", segments);
    }

    private static String redactQuery(String query) {
        String[] parameters = query.split("&", -1);
        for (int i = 0; i < parameters.length; i++) {
            int equals = parameters[i].indexOf('=');
            // A parameter without a name may be anything.
            String name = equals < 0 ? "" : parameters[i].substring(0, equals);
            if (!HARMLESS.contains(name) && !parameters[i].isEmpty()) {
                parameters[i] = shownName(name) + '=' + HIDDEN;
            }
        }
        return String.join("&", parameters);
    }

    private static String shownName(String name) {
        String plain = decoded(name);
        return KNOWN.contains(plain) ? plain : HIDDEN;
    }

    private static String decoded(String text) {
        try {
            String plain = URLDecoder.decode(text, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            return plain.chars().allMatch(c -> c > ' ' && c < 0x7F) ? plain : HIDDEN;
        } catch (IllegalArgumentException e) {
            return HIDDEN;
        }
    }
}
