package dev.attune.evaluate.format;

import dev.attune.engine.catalog.Item;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The items of a campaign and their features: the {@code item_context} file that may stand beside the log. */
final class OpenBanditItems {
    private static final Layout LAYOUT = new Layout(
            Separator.COMMA,
            List.of("", "item_id", "item_feature_0", "item_feature_1", "item_feature_2", "item_feature_3"),
            true,
            true,
            () -> columns -> {
                throw columns.bad(1, "what was shown, not items");
            });

    private OpenBanditItems() {}

    /** Each item once; none of a log that has no such file beside it. */
    static List<Item> read(List<Path> files, Tally tally) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (Path file : files) {
            Path beside = file.resolveSibling("item_context_" + Lines.name(file));
            if (Files.exists(beside)) {
                read(beside, tally, items);
            }
        }
        return List.copyOf(items.values());
    }

    private static void read(Path file, Tally tally, Map<String, Item> items) {
        try (Lines lines = new Lines(file)) {
            String header = lines.next();
            if (header == null || !LAYOUT.hasHeader(header)) {
                throw new FormatException(
                        lines.file(),
                        1,
                        header == null ? "item_id" : LAYOUT.firstOther(header),
                        "no list of items (expected: header (index), item_id, item_feature_0 to 3)");
            }
            for (String line = lines.next(); line != null; line = lines.next()) {
                add(lines, line, tally, items);
            }
        }
    }

    /** The three hashed features are what an item shares with others. */
    private static void add(Lines lines, String line, Tally tally, Map<String, Item> items) {
        try {
            Columns columns = LAYOUT.columns(lines, line);
            String id = columns.id(1);
            List<String> categories = List.of(columns.id(3), columns.id(4), columns.id(5));
            String properties = "{\"item_feature_0\":" + columns.number(2) + "}";
            items.putIfAbsent(id, Catalogue.item(id, null, categories, Double.NaN, null, properties));
        } catch (FormatException e) {
            tally.bad(e);
        }
    }
}
