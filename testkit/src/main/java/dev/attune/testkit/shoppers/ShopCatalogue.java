package dev.attune.testkit.shoppers;

import dev.attune.engine.catalog.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Items in categories, each with a rank in its category, by their order; appeal falls with rank by Zipf's law. */
public final class ShopCatalogue {
    private static final double APPEAL_EXPONENT = 0.8;

    private final List<String> categories;
    private final List<Item> items;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final int[] category;
    private final int[] rank;

    private ShopCatalogue(List<String> categories, List<Item> items) {
        this.categories = categories;
        this.items = items;
        this.category = new int[items.size()];
        this.rank = new int[items.size()];
        for (int i = 0; i < categories.size(); i++) {
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            indexes.put(item.id(), i);
            category[i] = categories.indexOf(item.categories().get(0));
            rank[i] = members.get(category[i]).size();
            members.get(category[i]).add(i);
        }
    }

    /** A shop with these items; an item's first category is the one that counts. */
    public static ShopCatalogue of(List<Item> items) {
        List<String> names = new ArrayList<>();
        for (Item item : items) {
            if (item.categories().isEmpty()) {
                throw new IllegalArgumentException("item " + item.id() + ": no category (expected: one at least)");
            }
            if (!names.contains(item.categories().get(0))) {
                names.add(item.categories().get(0));
            }
        }
        return new ShopCatalogue(List.copyOf(names), List.copyOf(items));
    }

    /** So many items in so many categories. */
    public static ShopCatalogue of(long seed, int items, int categories) {
        if (categories < 3 || items < categories) {
            throw new IllegalArgumentException("catalogue: " + items + " items in " + categories
                    + " categories (expected: 3 categories or more, each with an item)");
        }
        List<String> names = new ArrayList<>();
        for (int category = 0; category < categories; category++) {
            names.add(Wares.category(category));
        }
        List<Item> made = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            made.add(item(seed, i, names.get(i % categories), i % categories));
        }
        return new ShopCatalogue(List.copyOf(names), List.copyOf(made));
    }

    /** All items; the place in this list is the item's number. */
    public List<Item> items() {
        return items;
    }

    /** Names of the categories; the place in this list is the category's number. */
    public List<String> categories() {
        return categories;
    }

    /** Number of an item, −1 for an id that is not ours. */
    public int index(String item) {
        return indexes.getOrDefault(item, -1);
    }

    /** Number of an item's category. */
    public int category(int item) {
        return category[item];
    }

    /** How many items a category has. */
    public int size(int category) {
        return members.get(category).size();
    }

    /** The item of that rank, from 0, in a category. */
    public int item(int category, int rank) {
        return members.get(category).get(rank);
    }

    /** How much an item is liked by those who like its category: 1 for the best, falling with rank. */
    public double appeal(int item) {
        return Math.pow(rank[item] + 1, -APPEAL_EXPONENT);
    }

    private static Item item(long seed, int number, String category, int categoryNumber) {
        SplittableRandom random = new SplittableRandom(Seeds.mix(seed, number));
        String quality = Wares.quality(random.nextInt(Wares.QUALITIES));
        String colour = Wares.colour(random.nextInt(Wares.COLOURS));
        double price =
                Math.rint(100 * (5 + 15 * Math.exp(random.nextGaussian() * 0.7 + categoryNumber % 4 * 0.5))) / 100;
        String id = String.format(Locale.ROOT, "item-%04d", number);
        return new Item(
                id,
                quality + " " + colour + " " + Wares.noun(category),
                List.of(category),
                List.of(quality.toLowerCase(Locale.ROOT), colour),
                price,
                "EUR",
                Wares.brand(random.nextInt(Wares.BRANDS)),
                null,
                "/items/" + id,
                null,
                true,
                -1,
                null);
    }
}
