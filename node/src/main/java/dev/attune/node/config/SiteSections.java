package dev.attune.node.config;

import dev.attune.node.auth.ApiKeys;
import dev.attune.node.auth.KeyRules;
import dev.attune.node.collect.SiteClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the sections {@code sites} and holds the rules on their keys. For one configuration. */
final class SiteSections {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");
    private static final int ADMIT_AFTER_OPEN = 1;
    private static final int ADMIT_AFTER_WITH_KEYS = 3;

    private final boolean loopback;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> secrets = new HashSet<>();

    /** @param loopback whether nobody on another machine can reach the server */
    SiteSections(boolean loopback) {
        this.loopback = loopback;
    }

    List<SiteConfig> read(List<ConfigReader> sections) {
        List<SiteConfig> sites = new ArrayList<>();
        for (ConfigReader section : sections) {
            sites.add(site(section));
        }
        boolean anyKeys = sites.stream().anyMatch(SiteConfig::hasKeys);
        for (int i = 0; i < sites.size(); i++) {
            if (!sites.get(i).hasKeys()) {
                requireKeys(sections.get(i), sites.size() > 1 || anyKeys);
            }
        }
        return sites;
    }

    private void requireKeys(ConfigReader section, boolean several) {
        if (!loopback) {
            section.wrong(
                    "keys", "none (expected: keys, since server.host is not loopback; or server.host: 127.0.0.1)");
        } else if (several) {
            section.wrong("keys", "none (expected: keys, since only a key tells which of several sites is meant)");
        }
    }

    private SiteConfig site(ConfigReader section) {
        String id = section.text("id");
        if (!ID.matcher(id).matches()) {
            section.wrong("id", "\"" + id + "\" (expected: lower-case letters, digits, - and _, at most 32)");
        }
        if (!ids.add(id)) {
            section.wrong("id", "\"" + id + "\" twice (expected: each site once)");
        }
        ConfigReader keySection = section.section("keys");
        ApiKeys.SiteKeys keys = new ApiKeys.SiteKeys(id, keys(keySection, "public"), keys(keySection, "secret"));
        boolean hasKeys = !keys.publicKeys().isEmpty() || !keys.secretKeys().isEmpty();
        return new SiteConfig(
                id,
                section.choice("clock", SiteClock.class),
                keys,
                tokenSecret(keySection, hasKeys),
                admitAfter(section, hasKeys),
                section.duration("oldestEvent", Duration.ofMinutes(1), Duration.ofDays(3_650)));
    }

    private List<String> keys(ConfigReader section, String name) {
        List<String> keys = section.texts(name);
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            String entry = name + '[' + i + ']';
            String flaw = loopback ? KeyRules.unusable(key) : KeyRules.weakness(key, KeyRules.MIN_LENGTH);
            check(section, entry, key, flaw);
        }
        return keys;
    }

    private @Nullable String tokenSecret(ConfigReader section, boolean hasKeys) {
        String secret = section.text("tokenSecret");
        if (secret.isEmpty()) {
            return null;
        }
        if (!hasKeys) {
            section.wrong("tokenSecret", "given without keys (expected: keys, too: without them nobody is asked)");
        }
        int bytes = secret.getBytes(StandardCharsets.UTF_8).length;
        String tooShort = bytes >= KeyRules.MIN_TOKEN_SECRET
                ? null
                : bytes + " characters (expected: at least " + KeyRules.MIN_TOKEN_SECRET + ")";
        String flaw = loopback ? tooShort : KeyRules.weakness(secret, KeyRules.MIN_TOKEN_SECRET);
        check(section, "tokenSecret", secret, flaw);
        return secret;
    }

    private void check(ConfigReader section, String name, String key, @Nullable String flaw) {
        if (flaw != null) {
            section.wrong(name, flaw);
        } else if (!secrets.add(key)) {
            section.wrong(name, "the same as another key (expected: each key once)");
        }
    }

    private static int admitAfter(ConfigReader section, boolean hasKeys) {
        return section.text("admitAfter").equals("auto")
                ? (hasKeys ? ADMIT_AFTER_WITH_KEYS : ADMIT_AFTER_OPEN)
                : section.integer("admitAfter", 1, 16);
    }
}
