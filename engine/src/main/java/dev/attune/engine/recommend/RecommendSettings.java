package dev.attune.engine.recommend;

import dev.attune.engine.settings.Expected;
import java.util.HashMap;
import java.util.Map;

/**
 * Settings of lists.
 *
 * @param sessionGap ms of silence after which a session is over
 * @param candidates most candidates of one source
 * @param weights of the sources in the blend
 * @param hidePurchased whether what the person bought is not proposed
 * @param seen what becomes of items that the person saw, by slot; {@link Seen#ALLOW} elsewhere
 */
public record RecommendSettings(
        long sessionGap, int candidates, Weights weights, boolean hidePurchased, Map<String, Seen> seen) {

    public RecommendSettings {
        Expected.positive("sessionGap", sessionGap);
        Expected.within("candidates", candidates, 1, 10_000);
        seen = Map.copyOf(seen);
    }

    public static RecommendSettings defaults() {
        return new RecommendSettings(30 * 60_000, 300, Weights.defaults(), false, Map.of());
    }

    /** The same with another rule for one slot. */
    public RecommendSettings withSeen(String slot, Seen rule) {
        Map<String, Seen> rules = new HashMap<>(seen);
        rules.put(slot, rule);
        return new RecommendSettings(sessionGap, candidates, weights, hidePurchased, rules);
    }

    /** What becomes of items that the person saw. */
    public enum Seen {
        /** They may be proposed. */
        ALLOW,
        /** Those of the current session are not proposed. */
        SESSION,
        /** Those that the profile remembers are not proposed. */
        ALL
    }

    /** The same with another blend. */
    public RecommendSettings withWeights(Weights other) {
        return new RecommendSettings(sessionGap, candidates, other, hidePurchased, seen);
    }

    /**
     * Weights of the fixed blend: a source adds {@code weight / (rank + constant)} for its item at a rank (reciprocal
     * rank fusion: Cormack, Clarke, Büttcher, SIGIR 2009).
     *
     * @param constant how flat the ranks are
     * @param bySource weight by the name of a source, 0..1000; a source that is not named is not asked
     */
    public record Weights(double constant, Map<String, Double> bySource) {

        public Weights {
            Expected.within("constant", constant, 0, 10_000);
            bySource.forEach((source, weight) -> Expected.within("weights." + source, weight, 0, 1_000));
            Map<String, Double> asked = new HashMap<>(bySource);
            asked.values().removeIf(weight -> weight == 0);
            bySource = Map.copyOf(asked);
        }

        public static Weights defaults() {
            return new Weights(
                    20,
                    Map.ofEntries(
                            Map.entry("session-embedding", 1.0),
                            Map.entry("co-visitation", 0.8),
                            Map.entry("own", 0.4),
                            Map.entry("two-steps", 0.3),
                            Map.entry("stan", 0.2),
                            Map.entry("session-knn", 0.1),
                            Map.entry("linear", 0.2),
                            Map.entry("content", 0.1),
                            Map.entry("category-popular", 0.15),
                            Map.entry("popular", 0.05),
                            Map.entry("trending", 0.02)));
        }

        /** One source alone. */
        public static Weights only(String source) {
            return new Weights(20, Map.of(source, 1.0));
        }
    }
}
