package dev.attune.evaluate.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.evaluate.format.Row.Amounts;
import dev.attune.evaluate.format.Row.Origin;
import dev.attune.evaluate.format.Row.Who;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Our own JSON lines: each is one event as the collector takes it. Rows keep the whole text, with an id. */
final class EventLines implements RowSource {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final List<Path> files;
    private final Tally tally;
    private int opened;
    private @Nullable Lines open;

    EventLines(List<Path> files, Tally tally) {
        this.files = List.copyOf(files);
        this.tally = tally;
    }

    @Override
    public @Nullable Row next() {
        while (open != null || opened < files.size()) {
            if (open == null) {
                open = new Lines(files.get(opened++));
            }
            Row row = next(open);
            if (row != null) {
                return row;
            }
            close();
        }
        return null;
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private @Nullable Row next(Lines lines) {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (lines.number() == 1) {
                OtherSet.refuse(lines, line, this);
            }
            try {
                return row(new Origin(lines.file(), lines.number(), 0), line.strip());
            } catch (FormatException e) {
                tally.bad(e);
            }
        }
        return null;
    }

    private static Row row(Origin origin, String line) {
        JsonNode event = object(origin, line);
        JsonNode type = event.path("type");
        if (!type.isTextual() || type.textValue().isBlank()) {
            throw bad(origin, "type", type, "a name");
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

    private static JsonNode object(Origin origin, String line) {
        String problem = OtherSet.shorten(line);
        try {
            JsonNode event = JSON.readTree(line);
            if (event.isObject()) {
                return event;
            }
        } catch (JsonProcessingException e) {
            problem = e.getOriginalMessage();
        }
        throw new FormatException(origin.file(), origin.line(), null, problem + " (expected: a JSON object)");
    }

    private static long time(Origin origin, JsonNode time) {
        if (time.isIntegralNumber() && time.canConvertToLong()) {
            return time.longValue();
        }
        try {
            return OffsetDateTime.parse(time.asText()).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw bad(origin, "time", time, "ms since the epoch, or ISO 8601");
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

    private static FormatException bad(Origin origin, String column, JsonNode value, String expected) {
        String shown = value.isMissingNode() ? "missing" : OtherSet.shorten(value.toString());
        return new FormatException(origin.file(), origin.line(), column, shown + " (expected: " + expected + ")");
    }
}
