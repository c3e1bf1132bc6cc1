package dev.attune.evaluate.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.attune.evaluate.format.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the body of {@code POST /v1/events}. There is no {@code sentAt}: a recorded time needs no correction of
 * clocks. A recorded User-Agent stands in {@code context.userAgent}, as one request carries many people's events.
 */
public final class EventBody {
    private static final JsonFactory JSON = new JsonFactory();

    private EventBody() {}

    /** UTF-8 text of {@code {"events":[…]}}. */
    public static byte[] of(List<Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * (rows.size() + 1));
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeArrayFieldStart("events");
            for (Row row : rows) {
                write(row, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("events", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Row row, JsonGenerator json) throws IOException {
        if (row.json() != null) {
            json.writeRawValue(row.json());
            return;
        }
        json.writeStartObject();
        json.writeStringField("id", row.id().toString());
        json.writeStringField("type", row.type());
        json.writeNumberField("time", row.time());
        writeUser(row, json);
        writeText("session", row.session(), json);
        writeText("item", row.item(), json);
        writeAmounts(row.amounts(), json);
        writeContext(row, json);
        writeStrings("properties", row.properties(), json);
        json.writeEndObject();
    }

    private static void writeUser(Row row, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("user");
        writeText("id", row.user(), json);
        writeText("anonymousId", row.anonymousId(), json);
        json.writeEndObject();
    }

    private static void writeAmounts(Row.Amounts amounts, JsonGenerator json) throws IOException {
        writeNumber("quantity", amounts.quantity(), json);
        writeNumber("value", amounts.value(), json);
        writeText("currency", amounts.currency(), json);
        writeNumber("rating", amounts.rating(), json);
        if (amounts.durationMs() >= 0) {
            json.writeNumberField("durationMs", amounts.durationMs());
        }
    }

    private static void writeContext(Row row, JsonGenerator json) throws IOException {
        if (row.context().isEmpty() && row.userAgent() == null) {
            return;
        }
        json.writeObjectFieldStart("context");
        for (Map.Entry<String, String> entry : row.context().entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        writeText("userAgent", row.userAgent(), json);
        json.writeEndObject();
    }

    private static void writeStrings(String name, Map<String, String> strings, JsonGenerator json) throws IOException {
        if (strings.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> entry : strings.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static void writeText(String name, @Nullable String text, JsonGenerator json) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

    /** Whole numbers without a fraction, so that quantities read as they were recorded. */
    private static void writeNumber(String name, double number, JsonGenerator json) throws IOException {
        if (Double.isNaN(number)) {
            return;
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            json.writeNumberField(name, (long) number);
            return;
        }
        json.writeNumberField(name, number);
    }
}
