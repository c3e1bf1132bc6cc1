package dev.attune.evaluate.model;

import dev.attune.engine.recommend.RecommendSettings.Weights;
import dev.attune.engine.recommend.Sources;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The product with its blend changed in one place, for ablations: {@code attune-SOURCE} without a source,
 * {@code attune+SOURCE} or {@code attune+SOURCE=WEIGHT} with one that has no weight, or another one.
 */
final class Variants {
    private static final Pattern CHANGE = Pattern.compile("attune([+-])([a-z-]+)(?:=([0-9.]+))?");
    private static final double ADDED = 0.3;
    private static final double FUSION_CONSTANT = 60;

    private Variants() {}

    /** The variant of this name; null when it names none. */
    static @Nullable Model ofName(String name) {
        Matcher change = CHANGE.matcher(name);
        if (!change.matches() || !Sources.NAMES.contains(change.group(2))) {
            return null;
        }
        boolean without = change.group(1).equals("-");
        if (without && change.group(3) != null) {
            return null;
        }
        Map<String, Double> weights = new HashMap<>(Weights.defaults().bySource());
        weights.put(change.group(2), without ? 0 : weight(change.group(3)));
        return Model.blend(name, new Weights(Weights.defaults().constant(), weights));
    }

    /** Every source of the product's blend with the same weight (Cormack, Clarke, Büttcher, SIGIR 2009, with their 60). */
    static Model reciprocalRank() {
        Map<String, Double> weights = new TreeMap<>(Weights.defaults().bySource());
        weights.replaceAll((source, weight) -> 1.0);
        return Model.blend("reciprocal-rank", new Weights(FUSION_CONSTANT, weights));
    }

    private static double weight(@Nullable String text) {
        if (text == null) {
            return ADDED;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("models: weight " + text + " (expected: a number)", e);
        }
    }
}
