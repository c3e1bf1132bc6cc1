package dev.attune.bench.engine;

import dev.attune.bench.traffic.Catalogue;
import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.Event;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.ReadOptions;
import dev.attune.evaluate.format.Rows;
import dev.attune.evaluate.model.Events;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Clicks that an engine learns from: recorded ones where there are any, and made up ones.
 *
 * <p>The recorded sets say nothing about their items that could be joined to the clicks, so titles, tags and prices are
 * made up for them, and categories too: 200 items that came up one after another share one.
 */
final class Stream {
    /** Popularity 1/rank, 50,000 items, sessions of 20. */
    static final String ZIPF = "zipf";

    private static final int ZIPF_ITEMS = 50_000;
    private static final int CATEGORY_SIZE = 200;
    private static final Map<String, Recorded> RECORDED = Map.of(
            "yoochoose-100k", new Recorded(Format.YOOCHOOSE, "yoochoose-clicks-100k_train_full.txt.gz"),
            "diginetica", new Recorded(Format.PREFIX_TARGET, "train_sessions.txt.gz"));

    /** The names, whether the set is there or not. */
    static final List<String> NAMES = List.of(ZIPF, "yoochoose-100k", "diginetica");

    private final List<Item> items;
    private final List<Event> events;

    private Stream(List<Item> items, List<Event> events) {
        this.items = items;
        this.events = events;
    }

    /** Whether the set of this name can be read here. */
    static boolean isThere(String name) {
        Recorded recorded = RECORDED.get(name);
        return recorded == null || Files.exists(recorded.file(name));
    }

    static Stream read(String name) {
        Recorded recorded = RECORDED.get(name);
        return recorded == null ? zipf() : recorded(recorded.format, recorded.file(name));
    }

    /** What the shop knows of its items. */
    List<Item> items() {
        return items;
    }

    /** In the order in which they happened. */
    List<Event> events() {
        return events;
    }

    private static Stream zipf() {
        Catalogue catalogue = new Catalogue(ZIPF_ITEMS, LearnBenchmark.CATEGORIES);
        List<Item> items = new ArrayList<>();
        for (int number = 0; number < ZIPF_ITEMS; number++) {
            items.add(item(Catalogue.itemId(number), number, catalogue::categoryOf));
        }
        return new Stream(items, LearnBenchmark.events(catalogue));
    }

    private static Stream recorded(Format format, Path file) {
        List<Event> events = new ArrayList<>();
        Map<String, Item> items = new LinkedHashMap<>();
        try (Rows rows = format.read(List.of(file), ReadOptions.STRICT)) {
            rows.forEachRemaining(row -> {
                Event event = Events.of(row);
                events.add(event);
                String id = event.item();
                if (id != null && !items.containsKey(id)) {
                    items.put(id, item(id, items.size(), number -> "category-" + number / CATEGORY_SIZE));
                }
            });
        }
        return new Stream(List.copyOf(items.values()), events);
    }

    /** An item with what a shop tells about one. */
    static Item item(String id, int number, IntFunction<String> category) {
        return new Item(
                id,
                "Thing " + number,
                List.of(category.apply(number)),
                List.of("tag-" + number % 37, "tag-" + (37 + number % 11)),
                5.5 + number % 95,
                "EUR",
                "brand-" + number % 13,
                null,
                null,
                null,
                true,
                -1,
                null);
    }

    private record Recorded(Format format, String name) {
        Path file(String folder) {
            @Nullable String data = System.getenv("ATTUNE_DATA");
            return Path.of(data == null ? "../shared/data" : data, folder, name);
        }
    }
}
