package dev.attune.node.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.attune.node.api.Fields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays the user's keys, then the flags, over the reference; the reference says which keys there are. An empty section
 * of the reference takes any names; the elements of a list of sections all follow the reference's first one.
 */
final class ConfigTree {
    private final ObjectNode reference;
    private final List<String> problems;
    private final KnownKeys known;

    ConfigTree(ObjectNode reference, List<String> problems) {
        this.reference = reference;
        this.problems = problems;
        this.known = new KnownKeys(reference);
    }

    /** The configuration with every key of the reference. */
    ObjectNode merged(ObjectNode user, Map<String, String> flags) {
        ObjectNode merged = section(reference, user, "");
        flags.forEach((path, value) -> set(merged, path, value));
        return merged;
    }

    private ObjectNode section(ObjectNode template, ObjectNode user, String path) {
        if (template.isEmpty()) {
            return user.deepCopy();
        }
        ObjectNode merged = template.deepCopy();
        user.fieldNames().forEachRemaining(name -> {
            String key = path.isEmpty() ? name : path + '.' + name;
            JsonNode expected = template.get(name);
            if (expected == null) {
                problems.add(key + ": unknown (nearest: " + known.nearest(key) + ")");
                return;
            }
            merged.set(name, value(expected, user.get(name), key));
        });
        return merged;
    }

    private JsonNode value(JsonNode expected, JsonNode found, String key) {
        if (found.isNull()) {
            return expected.deepCopy();
        }
        if (expected instanceof ObjectNode template) {
            if (found instanceof ObjectNode section) {
                return section(template, section, key);
            }
            problems.add(key + ": " + Fields.shown(found) + " (expected: a section)");
            return expected.deepCopy();
        }
        return isSections(expected) ? sections((ObjectNode) expected.get(0), found, key) : found;
    }

    private JsonNode sections(ObjectNode template, JsonNode found, String key) {
        ArrayNode merged = reference.arrayNode();
        for (int i = 0; i < found.size(); i++) {
            String path = key + '[' + i + ']';
            if (found.get(i) instanceof ObjectNode section) {
                merged.add(section(template, section, path));
            } else {
                problems.add(path + ": wrong (expected: a section)");
            }
        }
        if (!found.isArray() || found.isEmpty()) {
            problems.add(key + ": " + Fields.shown(found) + " (expected: a list of at least one section)");
            merged.add(template.deepCopy());
        }
        return merged;
    }

    private static boolean isSections(JsonNode expected) {
        return expected.isArray() && !expected.isEmpty() && expected.get(0).isObject();
    }

    private void set(ObjectNode merged, String path, String value) {
        int dot = path.lastIndexOf('.');
        String name = path.substring(dot + 1);
        JsonNode parent = dot < 0 ? merged : find(merged, path.substring(0, dot));
        boolean free = dot >= 0 && known.isFree(path.substring(0, dot));
        if (parent instanceof ObjectNode node && (free || isValue(node.get(name)))) {
            node.set(name, TextNode.valueOf(value));
            return;
        }
        boolean section = parent != null && parent.has(name);
        String nearest = ": unknown (nearest: " + known.nearest(path) + ")";
        problems.add("flag " + path + (section ? ": a section (expected: a key within it)" : nearest));
    }

    private static boolean isValue(@Nullable JsonNode node) {
        return node != null && !node.isObject() && !isSections(node);
    }

    /** Goes down by names; into a list by the section's id, or its number. */
    private static @Nullable JsonNode find(JsonNode from, String path) {
        JsonNode at = from;
        for (String name : path.split("\\.", -1)) {
            JsonNode next = at.isArray() ? element(at, name) : at.get(name);
            if (next == null) {
                return null;
            }
            at = next;
        }
        return at;
    }

    private static @Nullable JsonNode element(JsonNode list, String name) {
        for (int i = 0; i < list.size(); i++) {
            JsonNode id = list.get(i).get("id");
            if (Integer.toString(i).equals(name) || (id != null && id.asText().equals(name))) {
                return list.get(i);
            }
        }
        return null;
    }
}
