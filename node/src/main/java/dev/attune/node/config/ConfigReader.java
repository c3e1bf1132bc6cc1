package dev.attune.node.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.attune.node.api.Fields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads one section of the merged configuration. What is wrong is noted, and reading goes on with a value of the right
 * type, so that all problems are known at the end. For one thread.
 */
final class ConfigReader {
    private final JsonNode node;
    private final String path;
    private final Notes notes;

    /** What all sections of one configuration share. */
    static final class Notes {
        final List<String> problems = new ArrayList<>();
        final Set<String> read = new TreeSet<>();
    }

    ConfigReader(JsonNode node, String path, Notes notes) {
        this.node = node;
        this.path = path;
        this.notes = notes;
    }

    /** Notes a problem of a key. */
    void wrong(String name, String foundAndExpected) {
        notes.problems.add(pathOf(name) + ": " + foundAndExpected);
    }

    ConfigReader section(String name) {
        return new ConfigReader(value(name), pathOf(name), notes);
    }

    /** The sections of a list. */
    List<ConfigReader> sections(String name) {
        JsonNode list = value(name);
        List<ConfigReader> sections = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            sections.add(new ConfigReader(list.get(i), pathOf(name) + '[' + i + ']', notes));
        }
        return sections;
    }

    /** A text; empty when it is wrong. */
    String text(String name) {
        JsonNode found = value(name);
        if (found.isValueNode() && !found.isNull() && !found.isMissingNode()) {
            return found.asText();
        }
        wrong(name, Fields.shown(found) + " (expected: a text)");
        return "";
    }

    /** Texts of a list, or of one text separated by commas. */
    List<String> texts(String name) {
        JsonNode found = value(name);
        if (found.isTextual()) {
            String text = found.textValue().strip();
            return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s*,\\s*"));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : found) {
            if (!found.isArray() || !entry.isValueNode() || entry.isNull()) {
                wrong(name, Fields.shown(entry) + " (expected: a list of texts)");
                return List.of();
            }
            texts.add(entry.asText());
        }
        if (!found.isArray()) {
            wrong(name, Fields.shown(found) + " (expected: a list of texts)");
        }
        return texts;
    }

    /** A finite number within the range. */
    double number(String name, double min, double max) {
        JsonNode found = value(name);
        double number = parsed(found);
        if (number >= min && number <= max) {
            return number;
        }
        wrong(name, Fields.shown(found) + " (expected: " + plain(min) + ".." + plain(max) + ")");
        return min;
    }

    /** A whole number within the range. */
    long whole(String name, long min, long max) {
        double number = number(name, (double) min, (double) max);
        if (number != Math.rint(number)) {
            wrong(name, number + " (expected: a whole number)");
        }
        return (long) number;
    }

    int integer(String name, int min, int max) {
        return (int) whole(name, min, max);
    }

    boolean flag(String name) {
        String text = value(name).asText();
        if (!text.equals("true") && !text.equals("false")) {
            wrong(name, Fields.shown(value(name)) + " (expected: true or false)");
        }
        return text.equals("true");
    }

    Duration duration(String name, Duration min, Duration max) {
        JsonNode found = value(name);
        Duration duration = found.isTextual() ? Units.duration(found.textValue()) : null;
        if (duration != null && duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0) {
            return duration;
        }
        String range = Units.text(min) + ".." + Units.text(max);
        wrong(name, Fields.shown(found) + " (expected: " + range + ", with a unit: ms, s, m, h or d)");
        return min;
    }

    long bytes(String name, long min, long max) {
        JsonNode found = value(name);
        long bytes = found.isTextual() ? Units.bytes(found.textValue()) : -1;
        if (bytes >= min && bytes <= max) {
            return bytes;
        }
        String range = Units.text(min) + ".." + Units.text(max);
        wrong(name, Fields.shown(found) + " (expected: " + range + ", with a unit: B, KiB, MiB or GiB)");
        return min;
    }

    /** One of the constants, written in lower case. */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return constant(name, value(name), type);
    }

    /** Constants by names that the user chooses. */
    <E extends Enum<E>> Map<String, E> choices(String name, Class<E> type) {
        JsonNode found = value(name);
        Map<String, E> choices = new LinkedHashMap<>();
        if (!found.isObject()) {
            wrong(name, Fields.shown(found) + " (expected: names with values)");
            return choices;
        }
        found.fieldNames().forEachRemaining(key -> choices.put(key, constant(name + '.' + key, found.get(key), type)));
        return choices;
    }

    private <E extends Enum<E>> E constant(String name, JsonNode found, Class<E> type) {
        E[] constants = type.getEnumConstants();
        List<String> names = new ArrayList<>();
        for (E constant : constants) {
            String wireName = constant.name().toLowerCase(Locale.ROOT);
            if (found.isTextual() && wireName.equals(found.textValue())) {
                return constant;
            }
            names.add(wireName);
        }
        wrong(name, Fields.shown(found) + " (expected: " + String.join(", ", names) + ")");
        return constants[0];
    }

    private JsonNode value(String name) {
        notes.read.add(pathOf(name));
        JsonNode found = node.get(name);
        return found == null ? MissingNode.getInstance() : found;
    }

    private static double parsed(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        try {
            return node.isTextual() ? Double.parseDouble(node.textValue()) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
