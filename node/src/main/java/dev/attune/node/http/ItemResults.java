package dev.attune.node.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.attune.node.catalog.ParsedItem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The answer to a catalogue import: what became of each item, in order. */
final class ItemResults {
    private static final JsonFactory JSON = new JsonFactory();

    private ItemResults() {}

    static String write(List<ParsedItem> items, long offset) {
        StringWriter text = new StringWriter(64 * items.size() + 64);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeArrayFieldStart("results");
            for (ParsedItem item : items) {
                write(json, item);
            }
            json.writeEndArray();
            json.writeNumberField("offset", offset);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, ParsedItem item) throws IOException {
        json.writeStartObject();
        if (item instanceof ParsedItem.Valid valid) {
            json.writeStringField("id", valid.item().id());
            json.writeStringField("status", "accepted");
        } else if (item instanceof ParsedItem.Invalid invalid) {
            json.writeStringField("id", invalid.id());
            json.writeStringField("status", "rejected");
            json.writeStringField("code", invalid.error().code());
            json.writeStringField("path", invalid.error().path());
            json.writeStringField("message", invalid.error().message());
        }
        json.writeEndObject();
    }
}
