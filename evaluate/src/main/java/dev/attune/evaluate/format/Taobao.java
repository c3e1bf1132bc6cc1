package dev.attune.evaluate.format;

import dev.attune.evaluate.format.Row.Amounts;
import dev.attune.evaluate.format.Row.Who;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Views, carts, favourites and purchases of a marketplace; no header, no sessions, a category on each line. */
final class Taobao implements Layout.Parser {
    static final Layout LAYOUT = new Layout(
            Separator.COMMA,
            List.of("user_id", "item_id", "category_id", "behavior", "timestamp"),
            false,
            true,
            Taobao::new);

    private static final Map<String, String> TYPES =
            Map.of("pv", "view", "cart", "add_to_cart", "fav", "add_to_wishlist", "buy", "purchase");

    private final Map<String, Map<String, String>> categories = new HashMap<>();

    /** There is no header: the behaviour between four numbers tells. */
    static boolean begins(String line) {
        String[] values = line.split(",", -1);
        return values.length == LAYOUT.columns().size() && TYPES.containsKey(values[3]) && values[4].matches("[0-9]+");
    }

    @Override
    public Parsed parse(Columns columns) {
        String type = TYPES.get(columns.text(3));
        if (type == null) {
            throw columns.bad(3, "pv, cart, fav or buy");
        }
        return new Row(
                columns.origin(),
                type,
                new Who(columns.id(0), null, null),
                columns.id(1),
                columns.seconds(4),
                Amounts.NONE,
                Map.of(),
                categories.computeIfAbsent(columns.id(2), category -> Map.of(Catalogue.CATEGORY, category)),
                null,
                null);
    }
}
