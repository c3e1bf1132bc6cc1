package dev.attune.node.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.attune.engine.catalog.Item;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items as the JSON of the API; fields that are not known are left out. */
public final class ItemJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ItemJson() {}

    public static String write(Item item) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("id", item.id());
            text(json, "title", item.title());
            list(json, "categories", item.categories());
            list(json, "tags", item.tags());
            if (!Double.isNaN(item.price())) {
                json.writeNumberField("price", item.price());
            }
            text(json, "currency", item.currency());
            text(json, "brand", item.brand());
            text(json, "image", item.image());
            text(json, "url", item.url());
            text(json, "text", item.text());
            json.writeBooleanField("available", item.available());
            if (item.publishedAt() >= 0) {
                json.writeStringField(
                        "publishedAt", Instant.ofEpochMilli(item.publishedAt()).toString());
            }
            if (item.properties() != null) {
                json.writeFieldName("properties");
                json.writeRawValue(item.properties());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static void list(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
