package dev.attune.node.auth;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which keys and secrets may guard a server that others can reach. Messages never show a key. */
public final class KeyRules {
    /** Shortest key. */
    public static final int MIN_LENGTH = 16;

    /** Shortest secret that signs user tokens: HS256 needs as many bits as its hash. */
    public static final int MIN_TOKEN_SECRET = 32;

    private static final int MAX_LENGTH = 256;
    private static final int MIN_DIFFERENT = 6;

    private static final List<String> IN_EXAMPLES = List.of(
            "change-me",
            "changeme",
            "change_me",
            "example",
            "placeholder",
            "your-key",
            "your_key",
            "yourkey",
            "replace",
            "letmein",
            "0123456789",
            "1234567890",
            "abcdefgh",
            "qwerty");

    private static final List<String> EXAMPLES_BEGIN = List.of("secret", "password", "passwd", "test", "demo", "todo");

    private KeyRules() {}

    /** Why the key cannot be used at all, or null: it must fit into a header. */
    public static @Nullable String unusable(String key) {
        if (key.isEmpty()) {
            return "empty (expected: " + MIN_LENGTH + ".." + MAX_LENGTH + " characters)";
        }
        if (key.length() > MAX_LENGTH) {
            return key.length() + " characters (expected: " + MIN_LENGTH + ".." + MAX_LENGTH + ")";
        }
        boolean plain = key.chars().allMatch(c -> c > ' ' && c < 0x7F);
        return plain ? null : "a space or a character outside ASCII (expected: visible ASCII characters)";
    }

    /** Why the key cannot guard a server that listens beyond loopback, or null. */
    public static @Nullable String weakness(String key, int minLength) {
        String unusable = unusable(key);
        if (unusable != null) {
            return unusable;
        }
        if (key.length() < minLength) {
            return key.length() + " characters (expected: at least " + minLength + ")";
        }
        if (isExample(key.toLowerCase(Locale.ROOT))) {
            return "an example (expected: random characters, as `openssl rand -base64 32` prints them)";
        }
        boolean poor = key.chars().distinct().count() < MIN_DIFFERENT;
        return poor ? "few different characters (expected: random ones)" : null;
    }

    private static boolean isExample(String key) {
        return IN_EXAMPLES.stream().anyMatch(key::contains)
                || EXAMPLES_BEGIN.stream().anyMatch(key::startsWith);
    }
}
