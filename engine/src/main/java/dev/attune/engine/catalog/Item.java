package dev.attune.engine.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be recommended.
 *
 * @param price NaN when not given
 * @param publishedAt ms since the epoch, −1 when not given
 * @param properties JSON object text, or null
 */
public record Item(
        String id,
        @Nullable String title,
        List<String> categories,
        List<String> tags,
        double price,
        @Nullable String currency,
        @Nullable String brand,
        @Nullable String image,
        @Nullable String url,
        @Nullable String text,
        boolean available,
        long publishedAt,
        @Nullable String properties) {

    public Item {
        requireNonNull(id, "id");
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
    }

    /** An item of which nothing but the id is known: somebody touched it and the catalogue does not hold it. */
    public static Item unknown(String id) {
        return new Item(id, null, List.of(), List.of(), Double.NaN, null, null, null, null, null, true, -1, null);
    }
}
