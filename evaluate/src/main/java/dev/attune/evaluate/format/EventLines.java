package dev.attune.evaluate.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.evaluate.format.Row.Amounts;
import dev.attune.evaluate.format.Row.Origin;
import dev.attune.evaluate.format.Row.Who;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Our own JSON lines: each is one event as the collector takes it. Rows keep the whole text, with an id. */
final class EventLines {
    static final String TYPE = "type";

    private EventLines() {}

    static boolean begins(JsonNode object) {
        return object.path(TYPE).isTextual() && object.has("time");
    }

    static Row parse(Origin origin, String line, JsonNode event) {
        JsonNode type = event.path(TYPE);
        if (!type.isTextual() || type.textValue().isBlank()) {
            throw JsonLines.bad(origin, TYPE, type, "a name");
        }
        JsonNode user = event.path("user");
        JsonNode context = event.path("context");
        return new Row(
                origin,
                type.textValue(),
                new Who(text(user, "id"), text(user, "anonymousId"), text(event, "session")),
                text(event, "item"),
                time(origin, event.path("time")),
                amounts(event),
                strings(context),
                strings(event.path("properties")),
                text(context, "userAgent"),
                event.hasNonNull("id") ? line : "{\"id\":\"" + origin.id() + "\"," + line.substring(1));
    }

    private static long time(Origin origin, JsonNode time) {
        if (time.isIntegralNumber() && time.canConvertToLong()) {
            return time.longValue();
        }
        try {
            return OffsetDateTime.parse(time.asText()).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw JsonLines.bad(origin, "time", time, "ms since the epoch, or ISO 8601");
        }
    }

    private static Amounts amounts(JsonNode event) {
        return new Amounts(
                number(event, "quantity"),
                number(event, "value"),
                text(event, "currency"),
                number(event, "rating"),
                event.path("durationMs").asLong(-1));
    }

    private static double number(JsonNode object, String field) {
        return object.path(field).isNumber() ? object.path(field).doubleValue() : Double.NaN;
    }

    private static @Nullable String text(JsonNode object, String field) {
        return object.path(field).isTextual() ? object.path(field).textValue() : null;
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (field.getValue().isValueNode()) {
                strings.put(field.getKey(), field.getValue().asText());
            }
        }
        return strings;
    }
}
