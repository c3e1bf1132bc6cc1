package dev.attune.evaluate.model;

import dev.attune.engine.EngineSettings;
import dev.attune.engine.knob.Knobs;
import dev.attune.engine.recommend.RecommendSettings.Weights;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings other than the product's.
 *
 * @param values by key: those of {@link Knobs}, and of {@link #YARDSTICKS}
 * @param weights of the blend; null: the product's
 */
public record Tuned(Map<String, Double> values, @Nullable Weights weights) {
    /** Batch factors: α0 and λ, see {@link dev.attune.evaluate.yardstick.IalsSettings}. */
    public static final Set<String> YARDSTICKS = Set.of("ials.unobserved", "ials.regularization");

    public Tuned {
        values = Map.copyOf(values);
        for (Map.Entry<String, Double> value : values.entrySet()) {
            if (!YARDSTICKS.contains(value.getKey())) {
                Knobs.of(value.getKey()).check(value.getValue());
            }
        }
    }

    /** Nothing differs. */
    public static Tuned none() {
        return new Tuned(Map.of(), null);
    }

    /** The same with other values for some keys. */
    public Tuned with(Map<String, Double> others) {
        Map<String, Double> all = new HashMap<>(values);
        all.putAll(others);
        return new Tuned(all, weights);
    }

    /** The same with another blend. */
    public Tuned withWeights(Weights other) {
        return new Tuned(values, other);
    }

    /** The value of a key; the product's where none is given. */
    public double value(String key, double otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    /** The product's settings but for these. */
    public EngineSettings engine() {
        Map<String, Double> knobs = new HashMap<>(values);
        knobs.keySet().removeAll(YARDSTICKS);
        EngineSettings settings = Knobs.set(EngineSettings.defaults(), knobs);
        return weights == null
                ? settings
                : settings.withRecommend(settings.recommend().withWeights(weights));
    }
}
