package dev.attune.node.recommend;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.engine.recommend.RankedList;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Served lists as the JSON of the API. */
public final class ListJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper TREE = new ObjectMapper();

    private ListJson() {}

    public static String write(ServedList list) {
        StringWriter text = new StringWriter(256 + 128 * list.items().size());
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(list, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The part of a recorded list that is about one item, with the list's own facts; null when it is not in it. */
    public static @Nullable String explanation(String recorded, String item) {
        try {
            JsonNode list = TREE.readTree(recorded);
            for (JsonNode entry : list.path("items")) {
                if (entry.path("item").asText().equals(item)) {
                    ObjectNode explanation = TREE.createObjectNode();
                    for (String fact : new String[] {"id", "slot", "version", "generatedAt", "personalized"}) {
                        explanation.set(fact, list.path(fact));
                    }
                    explanation.setAll((ObjectNode) entry);
                    SourceWords.of(entry.path("sources")).forEach(explanation.putArray("because")::add);
                    return explanation.toString();
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ServedList list, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", list.id());
        json.writeStringField("slot", list.slot());
        json.writeStringField("user", list.user());
        json.writeNumberField("version", list.version());
        json.writeStringField(
                "generatedAt", Instant.ofEpochMilli(list.generatedAt()).toString());
        json.writeBooleanField("personalized", list.personalized());
        json.writeBooleanField("stale", list.stale());
        json.writeArrayFieldStart("items");
        for (RankedList.Entry entry : list.items()) {
            write(entry, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(RankedList.Entry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("item", entry.item());
        json.writeNumberField("position", entry.position());
        json.writeNumberField("score", entry.score());
        if (entry.reason() != null) {
            json.writeStringField("reason", entry.reason());
        }
        json.writeObjectFieldStart("sources");
        for (Map.Entry<String, Double> source : entry.sources().entrySet()) {
            json.writeNumberField(source.getKey(), source.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
