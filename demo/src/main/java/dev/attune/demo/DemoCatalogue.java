package dev.attune.demo;

import dev.attune.engine.catalog.Item;
import dev.attune.node.api.Outcome;
import dev.attune.node.catalog.ItemParser;
import dev.attune.node.catalog.ParsedItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The products of the demo shop, read as any catalogue is. */
final class DemoCatalogue {
    private static final String RESOURCE = "/catalogue/items.jsonl";

    private DemoCatalogue() {}

    static byte[] bytes() {
        try (InputStream in = DemoCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Item> items() {
        return items(bytes());
    }

    /** The items of such lines. */
    static List<Item> items(byte[] lines) {
        List<Item> items = new ArrayList<>();
        if (ItemParser.parseMany(lines) instanceof Outcome.Accepted<List<ParsedItem>> accepted) {
            for (ParsedItem item : accepted.value()) {
                if (item instanceof ParsedItem.Valid valid) {
                    items.add(valid.item());
                }
            }
        }
        if (items.isEmpty()) {
            throw new IllegalStateException("catalogue: no items");
        }
        return items;
    }
}
