package dev.attune.evaluate.tune;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weights of a reciprocal rank fusion: a source adds {@code weight / (constant + rank)}. Immutable. */
public final class Blend {
    private final List<String> sources;
    private final double constant;
    private final double[] weights;

    private Blend(List<String> sources, double constant, double... weights) {
        this.sources = sources;
        this.constant = constant;
        this.weights = weights;
    }

    /** The weights of these sources, 0 for those that are not named. */
    public static Blend of(List<String> sources, double constant, Map<String, Double> weights) {
        double[] ordered = new double[sources.size()];
        for (int n = 0; n < ordered.length; n++) {
            ordered[n] = weights.getOrDefault(sources.get(n), 0.0);
        }
        return new Blend(List.copyOf(sources), constant, ordered);
    }

    /** How flat ranks are. */
    public double constant() {
        return constant;
    }

    double weight(int source) {
        return weights[source];
    }

    int size() {
        return weights.length;
    }

    Blend withWeight(int source, double weight) {
        double[] changed = weights.clone();
        changed[source] = weight;
        return new Blend(sources, constant, changed);
    }

    Blend withConstant(double other) {
        return new Blend(sources, other, weights);
    }

    /** Weight by the name of the source. */
    public Map<String, Double> bySource() {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int n = 0; n < weights.length; n++) {
            named.put(sources.get(n), weights[n]);
        }
        return named;
    }
}
