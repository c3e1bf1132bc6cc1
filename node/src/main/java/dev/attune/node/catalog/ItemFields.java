package dev.attune.node.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.engine.catalog.Item;
import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Fields;
import dev.attune.node.api.Identifiers.Kind;
import dev.attune.node.api.Times;
import org.jspecify.annotations.Nullable;

/** The rules on one item. Too long texts are an error here: a catalogue can be mended, a visitor's event cannot. */
final class ItemFields {
    static final int MAX_TITLE = 1_024;
    static final int MAX_ADDRESS = 2_048;
    static final int MAX_TEXT = 16_384;
    static final int MAX_NAMES = 50;
    static final int MAX_NAME = 256;
    static final int MAX_PROPERTIES = 8_192;
    static final double MAX_PRICE = 1e12;

    private ItemFields() {}

    /** @param address the id in the request's address, which the body may repeat; null when the body must name it */
    static ParsedItem read(JsonNode node, String path, @Nullable String address) {
        if (!(node instanceof ObjectNode object)) {
            String message = "item: " + Fields.shown(node) + " (expected: an object)";
            return new ParsedItem.Invalid(address, ApiError.of(ErrorCode.BAD_BODY, message, path));
        }
        Fields fields = Fields.of(object, path);
        String id = id(fields, address);
        Item item = item(fields, id == null ? "" : id);
        ApiError problem = fields.problem();
        return problem == null ? new ParsedItem.Valid(item) : new ParsedItem.Invalid(id, problem);
    }

    private static @Nullable String id(Fields fields, @Nullable String address) {
        String id = fields.id("id", Kind.THING);
        if (id == null && address == null) {
            fields.wrong(ErrorCode.MISSING_ID, "id", "missing (expected: the item's id)");
        }
        if (id != null && address != null && !id.equals(address)) {
            fields.wrong(ErrorCode.BAD_VALUE, "id", "another id than in the address (expected: the same, or none)");
        }
        return address == null ? id : address;
    }

    private static Item item(Fields fields, String id) {
        Boolean available = fields.flag("available");
        long publishedAt = fields.time("publishedAt");
        if (publishedAt != Times.NONE && publishedAt < 0) {
            fields.wrong(ErrorCode.BAD_TIME, "publishedAt", "before 1970 (expected: since 1970)");
        }
        return new Item(
                id,
                fields.text("title", MAX_TITLE),
                fields.texts("categories", MAX_NAMES, MAX_NAME),
                fields.texts("tags", MAX_NAMES, MAX_NAME),
                fields.number("price", 0, MAX_PRICE),
                fields.currency("currency"),
                fields.text("brand", MAX_NAME),
                fields.text("image", MAX_ADDRESS),
                fields.text("url", MAX_ADDRESS),
                fields.text("text", MAX_TEXT),
                available == null || available,
                publishedAt == Times.NONE ? -1 : publishedAt,
                fields.json("properties", MAX_PROPERTIES));
    }
}
