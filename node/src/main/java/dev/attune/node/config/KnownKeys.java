package dev.attune.node.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The keys of the reference file, and which of them a wrong one may have meant. */
final class KnownKeys {
    private final Map<String, JsonNode> keys = new LinkedHashMap<>();

    KnownKeys(JsonNode reference) {
        collect(reference, "");
    }

    /** All keys, sections included, those of a list of sections without the index. */
    Set<String> all() {
        return keys.keySet();
    }

    /** Whether a section takes any names. */
    boolean isFree(String key) {
        JsonNode node = keys.get(key);
        return node != null && node.isObject() && node.isEmpty();
    }

    /** The known key that looks most like it; one in the same section wins over another of equal likeness. */
    String nearest(String unknown) {
        String wanted = unknown.replaceAll("\\[[0-9]+]", "");
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String key : keys.keySet()) {
            int own = 2 * distance(last(wanted), last(key)) + (section(wanted).equals(section(key)) ? 0 : 1);
            int difference = Math.min(own, 2 * distance(wanted, key));
            if (difference < least) {
                least = difference;
                best = key;
            }
        }
        return best;
    }

    private void collect(JsonNode node, String path) {
        node.fieldNames().forEachRemaining(name -> {
            String key = path.isEmpty() ? name : path + '.' + name;
            JsonNode child = node.get(name);
            keys.put(key, child);
            collect(child.isArray() && !child.isEmpty() ? child.get(0) : child, key);
        });
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static String section(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
