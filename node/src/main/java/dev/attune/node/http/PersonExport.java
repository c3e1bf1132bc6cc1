package dev.attune.node.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.attune.engine.profile.Profile;
import dev.attune.store.behaviour.Behaviour;
import dev.attune.store.profile.ProfileJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** All that is known of a person, for the person: the profile, and what was counted. */
final class PersonExport {
    private static final JsonFactory JSON = new JsonFactory();

    private PersonExport() {}

    static String write(Profile profile, List<Behaviour> rows) {
        StringWriter text = new StringWriter(1_024 + 128 * rows.size());
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeFieldName("profile");
            ProfileJson.write(profile, json);
            json.writeArrayFieldStart("events");
            for (Behaviour row : rows) {
                write(json, row);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Behaviour row) throws IOException {
        json.writeStartObject();
        json.writeStringField("time", Instant.ofEpochMilli(row.time()).toString());
        json.writeStringField("type", row.type());
        json.writeStringField("item", row.item());
        json.writeStringField("session", row.session());
        json.writeNumberField("weight", row.weight());
        if (!Double.isNaN(row.value())) {
            json.writeNumberField("value", row.value());
        }
        json.writeStringField("device", row.device());
        json.writeStringField("list", row.list());
        json.writeStringField("slot", row.slot());
        if (row.position() > 0) {
            json.writeNumberField("position", row.position());
        }
        json.writeEndObject();
    }
}
