package dev.attune.engine.source.content;

import dev.attune.engine.Teaching;
import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.CatalogSettings;
import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.EventType;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.profile.Profile.RecentItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Items for tests, and a shop that tells a content source of them. */
final class Goods {
    static final long DAY = 86_400_000;
    static final long NOW = 20_000 * DAY;

    private final Teaching<Content> taught;

    Goods(ContentSettings settings) {
        Catalog catalog = new Catalog(CatalogSettings.defaults());
        taught = new Teaching<>(new Content(settings, catalog), catalog);
    }

    Teaching<Content> taught() {
        return taught;
    }

    Content content() {
        return taught.source();
    }

    Goods store(Item... items) {
        for (Item item : items) {
            content().itemChanged(taught.catalog().store(item));
        }
        return this;
    }

    void remove(String id) {
        content().itemChanged(taught.catalog().remove(id));
    }

    /** Scores by id, for somebody who touched these items in this session, newest first, a second apart. */
    Map<String, Double> like(String... recent) {
        return taught.ask(NOW, recent);
    }

    static Item item(String id, @Nullable String title, String... categories) {
        return priced(id, title, Double.NaN, categories);
    }

    static Item priced(String id, @Nullable String title, double price, String... categories) {
        return new Item(id, title, List.of(categories), List.of(), price, null, null, null, null, null, true, -1, null);
    }

    static Item published(String id, String title, long publishedAt, String... categories) {
        return new Item(
                id,
                title,
                List.of(categories),
                List.of(),
                Double.NaN,
                null,
                null,
                null,
                null,
                null,
                true,
                publishedAt,
                null);
    }

    static Item unavailable(String id, String title, String... categories) {
        return new Item(
                id, title, List.of(categories), List.of(), Double.NaN, null, null, null, null, null, false, -1, null);
    }

    /** Titles of 0 to 6 words, up to 3 categories and 2 tags, some brands, prices, ages; the same for the same state. */
    static Item random(Random random, String id) {
        String title = random.nextInt(8) == 0 ? null : words(random, random.nextInt(7));
        return new Item(
                id,
                title,
                some(random, "c", 12, 3),
                some(random, "t", 40, 2),
                random.nextInt(4) == 0 ? Double.NaN : Math.exp(3 + random.nextGaussian()),
                null,
                random.nextInt(3) == 0 ? "b" + random.nextInt(10) : null,
                null,
                null,
                random.nextInt(5) == 0 ? words(random, 8) : null,
                random.nextInt(10) > 0,
                random.nextInt(3) == 0 ? -1 : NOW - random.nextInt(900) * DAY,
                null);
    }

    /** Somebody with these items, newest first; those of this session come first, the rest are days old. */
    static Profile person(Random random, int size, int ofSession, int items) {
        List<RecentItem> recent = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            long age = n < ofSession ? n * 60_000L : n * 2 * DAY;
            double weight = 0.25 + random.nextInt(30) / 4.0;
            recent.add(new RecentItem("i" + random.nextInt(items), EventType.VIEW, NOW - age, weight));
        }
        Profile.SessionData session = new Profile.SessionData(
                "s", NOW - ofSession * 60_000L, NOW, ofSession, 0, "phone", null, recent, Map.of());
        return new Profile(
                "u",
                1,
                0,
                NOW,
                null,
                recent,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ofSession == 0 ? null : session,
                Map.of(),
                null,
                false);
    }

    private static String words(Random random, int size) {
        StringBuilder words = new StringBuilder();
        for (int n = 0; n < size; n++) {
            words.append(n == 0 ? "" : " ").append("word").append((int) Math.abs(random.nextGaussian() * 30));
        }
        return words.toString();
    }

    private static List<String> some(Random random, String prefix, int of, int most) {
        List<String> some = new ArrayList<>();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            some.add(prefix + random.nextInt(of));
        }
        return some.stream().distinct().toList();
    }
}
