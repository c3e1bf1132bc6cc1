package dev.attune.node.operate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** An event as it was sent, without what names a person or what a person wrote: to see what is wrong with its shape. */
final class Redacted {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_FIELDS = 40;
    private static final int LONGEST = 80;
    private static final String HIDDEN = "(hidden)";
    private static final Set<String> PLAIN =
            Set.of("id", "type", "time", "item", "currency", "slot", "event", "name", "timestamp");

    private Redacted() {}

    static String text(JsonNode event) {
        if (!event.isObject()) {
            return event.isTextual() ? HIDDEN : shortened(event.toString());
        }
        return redacted(event, 0).toString();
    }

    private static ObjectNode redacted(JsonNode object, int depth) {
        ObjectNode shown = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (shown.size() >= MOST_FIELDS) {
                break;
            }
            // An id inside the event is somebody's; only that of the event itself is not.
            boolean plain = PLAIN.contains(field.getKey())
                    && (depth == 0 || !field.getKey().equals("id"));
            put(shown, shortened(field.getKey()), field.getValue(), plain, depth);
        }
        return shown;
    }

    private static void put(ObjectNode shown, String name, JsonNode value, boolean plain, int depth) {
        if (value.isObject() && depth < 2) {
            shown.set(name, redacted(value, depth + 1));
        } else if (value.isTextual()) {
            shown.put(name, plain ? shortened(value.textValue()) : HIDDEN);
        } else if (value.isNumber() || value.isBoolean() || value.isNull()) {
            // An id may be a number, too.
            shown.set(name, plain || depth == 0 ? value : JSON.getNodeFactory().textNode(HIDDEN));
        } else {
            shown.put(name, HIDDEN);
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
