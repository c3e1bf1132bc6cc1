package dev.attune.bench.traffic;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/**
 * Items in categories, spread evenly; within a category the popularity of items falls as 1/rank. An item's number names
 * both: category = number mod categories, rank = number / categories.
 */
public final class Catalogue {
    /** Most items that one request may bring. */
    public static final int PAGE = 1_000;

    private final int items;
    private final int categories;
    private final Zipf ranks;

    /** @param items a multiple of {@code categories} keeps every category the same size */
    public Catalogue(int items, int categories) {
        if (categories < 1 || items < categories) {
            throw new IllegalArgumentException("items: " + items + " (expected: >= " + categories + ")");
        }
        this.items = items;
        this.categories = categories;
        this.ranks = new Zipf(items / categories);
    }

    public int items() {
        return items;
    }

    public int categories() {
        return categories;
    }

    /** The number of an item of a category, by popularity. */
    public int pick(int category, RandomGenerator random) {
        return ranks.next(random) * categories + category;
    }

    /** The id of the item of this number. */
    public static String itemId(int number) {
        return "item-" + (100_000 + number);
    }

    /** The name of the category of the item of this number. */
    public String categoryOf(int number) {
        return "category-" + number % categories;
    }

    /** The items {@code [from, from + PAGE)} that there are, as JSON lines for {@code POST /v1/items}. */
    public byte[] page(int from) {
        StringBuilder lines = new StringBuilder(200 * PAGE);
        for (int number = from; number < Math.min(items, from + PAGE); number++) {
            String category = categoryOf(number);
            lines.append("{\"id\":\"").append(itemId(number));
            lines.append("\",\"title\":\"Thing ").append(number).append(" of ").append(category);
            lines.append("\",\"categories\":[\"").append(category);
            lines.append("\"],\"tags\":[\"tag-")
                    .append(number % 37)
                    .append("\",\"tag-")
                    .append(37 + number % 11);
            lines.append("\"],\"price\":").append(5 + number % 95).append(".5,\"currency\":\"EUR\",\"brand\":\"brand-");
            lines.append(number % 13)
                    .append("\",\"url\":\"https://shop.example/")
                    .append(category);
            lines.append('/').append(itemId(number)).append("\"}\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
