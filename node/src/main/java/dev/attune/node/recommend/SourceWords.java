package dev.attune.node.recommend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the sources of a list are for people who see it. */
final class SourceWords {
    /** More would explain less. */
    private static final int MOST = 2;

    private static final Map<String, String> WORDS = words(
            "what others looked at next", "co-visitation sequential-rules markov cosine llr two-steps",
            "what is bought together", "bought-together",
            "what is alike", "content",
            "visits like yours", "session-knn stan session-embedding linear",
            "your taste", "users factors isgd ials",
            "what you looked at", "own",
            "what is popular", "popular category-popular",
            "what is trending", "trending");

    private SourceWords() {}

    /**
     * The words for the sources that added most, the strongest first.
     *
     * @param sources weights by name
     */
    static List<String> of(JsonNode sources) {
        return sources.properties().stream()
                .sorted((a, b) ->
                        Double.compare(b.getValue().asDouble(), a.getValue().asDouble()))
                .map(source -> WORDS.getOrDefault(source.getKey(), ""))
                .filter(words -> !words.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            for (String name : pairs[i + 1].split(" ", -1)) {
                words.put(name, pairs[i]);
            }
        }
        return Map.copyOf(words);
    }
}
