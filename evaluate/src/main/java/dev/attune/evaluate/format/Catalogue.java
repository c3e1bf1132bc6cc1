package dev.attune.evaluate.format;

import dev.attune.engine.catalog.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what the rows of a set say about their items, in order of first mention. One thread. */
public final class Catalogue {
    /** Names of row properties that describe the item. */
    static final String CATEGORY = "category";

    static final String TITLE = "title";
    static final String PRICE = "price";

    private final @Nullable String currency;
    private final Map<String, Item> items = new LinkedHashMap<>();

    Catalogue(@Nullable String currency) {
        this.currency = currency;
    }

    /**
     * Takes in what a row says of its item: the first title and category count, and the last price.
     *
     * @return the item when something is new, else null
     */
    public @Nullable Item add(Row row) {
        String id = row.item();
        if (id == null) {
            return null;
        }
        String price = row.properties().get(PRICE);
        Item known = items.get(id);
        if (known != null && (price == null || Double.parseDouble(price) == known.price())) {
            return null;
        }
        Item item = described(id, known, row.properties(), price);
        items.put(id, item);
        return item;
    }

    List<Item> items() {
        return new ArrayList<>(items.values());
    }

    private Item described(String id, @Nullable Item known, Map<String, String> properties, @Nullable String price) {
        String category = properties.get(CATEGORY);
        String title = known == null ? properties.get(TITLE) : known.title();
        return item(
                id,
                title == null || title.isBlank() ? null : title.strip(),
                category == null ? List.of() : List.of(category),
                price == null ? Double.NaN : Double.parseDouble(price),
                price == null ? null : currency,
                null);
    }

    static Item item(
            String id,
            @Nullable String title,
            List<String> categories,
            double price,
            @Nullable String currency,
            @Nullable String properties) {
        return new Item(
                id, title, categories, List.of(), price, currency, null, null, null, null, true, -1, properties);
    }
}
