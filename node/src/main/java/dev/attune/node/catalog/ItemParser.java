package dev.attune.node.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.engine.catalog.Item;
import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Identifiers;
import dev.attune.node.api.Outcome;
import dev.attune.node.api.StrictJson;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads catalogue bodies: one item ({@code PUT /v1/items/{id}}), or many ({@code POST /v1/items}) as a JSON array or as
 * JSON lines, where good items are kept when others are bad. Never throws.
 */
public final class ItemParser {
    /** Most bytes of a body, after decompression. */
    public static final int MAX_BYTES = 16 << 20;

    /** Most items of a body. */
    public static final int MAX_ITEMS = 10_000;

    private static final int MAX_VALUES = 1_000_000;
    private static final int MAX_VALUES_OF_ITEM = 10_000;

    private ItemParser() {}

    /** Reads the item whose id stands in the request's address. */
    public static Outcome<Item> parseOne(byte[] body, String id) {
        String flaw = Identifiers.flaw(id, Identifiers.Kind.THING);
        if (flaw != null) {
            return Outcome.rejected(ErrorCode.ILLEGAL_ID, "id: " + flaw, "id");
        }
        if (body.length > MAX_BYTES) {
            return tooLarge(body);
        }
        return StrictJson.read(body, MAX_VALUES_OF_ITEM)
                .then(node -> ItemFields.read(node, "", id).outcome());
    }

    /** Reads an array (the first character is {@code [}) or JSON lines; one result for each item, in order. */
    public static Outcome<List<ParsedItem>> parseMany(byte[] body) {
        if (body.length > MAX_BYTES) {
            return tooLarge(body);
        }
        return Lines.firstVisible(body) == '['
                ? StrictJson.read(body, MAX_VALUES).then(ItemParser::array)
                : lines(body);
    }

    private static Outcome<List<ParsedItem>> array(JsonNode array) {
        if (array.size() > MAX_ITEMS) {
            return tooMany();
        }
        List<ParsedItem> items = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            items.add(ItemFields.read(array.get(i), path(i), null));
        }
        return Outcome.accepted(items);
    }

    private static Outcome<List<ParsedItem>> lines(byte[] body) {
        List<ParsedItem> items = new ArrayList<>();
        Lines lines = new Lines(body);
        while (lines.next()) {
            if (items.size() == MAX_ITEMS) {
                return tooMany();
            }
            items.add(line(body, lines, items.size()));
        }
        return items.isEmpty()
                ? Outcome.rejected(ErrorCode.BAD_BODY, "body: empty (expected: an array of items, or one item a line)")
                : Outcome.accepted(items);
    }

    private static ParsedItem line(byte[] body, Lines lines, int index) {
        return StrictJson.read(body, lines.offset(), lines.length(), MAX_VALUES_OF_ITEM)
                .fold(
                        node -> ItemFields.read(node, path(index), null),
                        rejected -> new ParsedItem.Invalid(null, onLine(rejected.error(), lines.number(), index)));
    }

    private static ApiError onLine(ApiError error, int line, int index) {
        return new ApiError(error.code(), "line " + line + ": " + error.message(), path(index));
    }

    private static String path(int index) {
        return "items[" + index + "]";
    }

    private static <T> Outcome<T> tooLarge(byte[] body) {
        String message = "body: " + body.length + " bytes (expected: at most " + MAX_BYTES + ")";
        return Outcome.rejected(ErrorCode.TOO_LARGE, message);
    }

    private static <T> Outcome<T> tooMany() {
        return Outcome.rejected(ErrorCode.TOO_MANY_ITEMS, "items: too many (expected: at most " + MAX_ITEMS + ")");
    }
}
