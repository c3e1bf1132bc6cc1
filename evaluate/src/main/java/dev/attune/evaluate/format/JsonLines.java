package dev.attune.evaluate.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.evaluate.format.Row.Origin;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of files that hold one JSON object a line, one file after the other, none of it held in memory. */
final class JsonLines implements RowSource {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Format format;
    private final List<Path> files;
    private final Parser parser;
    private final Tally tally;
    private int opened;
    private @Nullable Lines open;

    JsonLines(Format format, List<Path> files, Parser parser, Tally tally) {
        this.format = format;
        this.files = List.copyOf(files);
        this.parser = parser;
        this.tally = tally;
    }

    /** Turns the object of one line into a row. */
    interface Parser {
        Row parse(Origin origin, String line, JsonNode object);
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

    /** The object of a line, or null when it is none. */
    static @Nullable JsonNode object(String line) {
        try {
            JsonNode object = line.startsWith("{") ? JSON.readTree(line) : null;
            return object != null && object.isObject() ? object : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    static FormatException bad(Origin origin, String column, JsonNode value, String expected) {
        String shown = value.isMissingNode() ? "missing" : OtherSet.shorten(value.toString());
        return new FormatException(origin.file(), origin.line(), column, shown + " (expected: " + expected + ")");
    }

    private @Nullable Row next(Lines lines) {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (lines.number() == 1) {
                OtherSet.refuse(lines, line, format);
            }
            try {
                Origin origin = new Origin(lines.file(), lines.number(), 0);
                String text = line.strip();
                return parser.parse(origin, text, object(origin, text));
            } catch (FormatException e) {
                tally.bad(e);
            }
        }
        return null;
    }

    private static JsonNode object(Origin origin, String line) {
        String problem = OtherSet.shorten(line);
        int character = 1;
        try {
            JsonNode event = JSON.readTree(line);
            if (event.isObject()) {
                return event;
            }
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            problem = e.getOriginalMessage();
            character = location == null ? 1 : location.getColumnNr();
        }
        throw new FormatException(
                origin.file(), origin.line(), "character " + character, problem + " (expected: a JSON object)");
    }
}
