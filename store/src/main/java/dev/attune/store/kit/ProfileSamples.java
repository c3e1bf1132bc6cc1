package dev.attune.store.kit;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.EventType;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.profile.Profile.RecentItem;
import dev.attune.engine.profile.Profile.SessionData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Random profiles of every shape, the same for the same seed. */
public final class ProfileSamples {
    private static final String[] WORDS = {
        "mug",
        "blue mug",
        "größe-42",
        "靴",
        "🎸",
        "a\"quote",
        "back\\slash",
        "tab\there",
        "line\nbreak",
        "nul\u0000",
        "",
        " ",
        "ключ",
        "x".repeat(300),
        "\u2028",
        "{\"version\":9}"
    };

    private final SplittableRandom random;

    public ProfileSamples(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A profile of this person in this version; all else is random. */
    public Profile next(String user, long version) {
        return new Profile(
                user,
                version,
                random.nextLong(-1, Long.MAX_VALUE),
                time(),
                random.nextInt(4) == 0 ? word() : null,
                recent(),
                preferences(),
                preferences(),
                words(5),
                words(5),
                words(200),
                words(5),
                random.nextInt(4) == 0 ? null : session(),
                attributes(),
                consent(),
                random.nextBoolean());
    }

    private SessionData session() {
        return new SessionData(
                word(),
                time(),
                time(),
                random.nextInt(),
                weight(),
                word(),
                random.nextBoolean() ? word() : null,
                recent(),
                preferences());
    }

    private List<RecentItem> recent() {
        EventType[] types = EventType.values();
        List<RecentItem> recent = new ArrayList<>();
        for (int left = random.nextInt(51); left > 0; left--) {
            recent.add(new RecentItem(word(), types[random.nextInt(types.length)], time(), weight()));
        }
        return recent;
    }

    private Map<String, Double> preferences() {
        Map<String, Double> preferences = new LinkedHashMap<>();
        for (int left = random.nextInt(10); left > 0; left--) {
            preferences.put(word(), weight());
        }
        return preferences;
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int left = random.nextInt(5); left > 0; left--) {
            attributes.put(word(), word());
        }
        return attributes;
    }

    private @Nullable Consent consent() {
        return random.nextBoolean() ? new Consent(random.nextBoolean(), random.nextBoolean()) : null;
    }

    private List<String> words(int atMost) {
        List<String> words = new ArrayList<>();
        for (int left = random.nextInt(atMost + 1); left > 0; left--) {
            words.add(word());
        }
        return words;
    }

    private String word() {
        int n = random.nextInt(WORDS.length * 2);
        return n < WORDS.length ? WORDS[n] : "item-" + random.nextInt(100_000);
    }

    private double weight() {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> -random.nextDouble();
            case 2 -> random.nextInt(10);
            case 3 -> Double.MIN_VALUE;
            case 4 -> Double.MAX_VALUE;
            default -> random.nextDouble();
        };
    }

    private long time() {
        return 1_700_000_000_000L + random.nextLong(100_000_000_000L);
    }
}
