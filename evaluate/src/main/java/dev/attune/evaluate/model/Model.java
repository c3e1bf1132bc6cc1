package dev.attune.evaluate.model;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.recommend.RecommendSettings;
import dev.attune.engine.recommend.RecommendSettings.Weights;
import dev.attune.engine.source.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to make lists, all of them over the sources of the same engine.
 *
 * @param name on the command line
 * @param weights of the sources in the blend; null: the product's own
 * @param only name of the one source whose proposals count, what fills up its lists does not; null: every entry counts
 * @param added makes the sources that the engine does not have by itself
 * @param random whether another seed gives another model
 * @param repeatable whether its one source may learn the training part several times
 */
public record Model(
        String name,
        @Nullable Weights weights,
        @Nullable String only,
        Added added,
        boolean random,
        boolean repeatable) {

    /** Makes sources beside those of the engine; the seed is that of the run. */
    @FunctionalInterface
    public interface Added {
        List<Source> make(Catalog catalog, long seed);
    }

    /** Makes one source. */
    @FunctionalInterface
    public interface Maker {
        Source make(Catalog catalog, long seed);
    }

    /** The product as it serves by default. */
    static Model product(String name) {
        return new Model(name, null, null, (catalog, seed) -> List.of(), false, false);
    }

    /** The product with other weights. */
    static Model blend(String name, Weights weights) {
        return new Model(name, weights, null, (catalog, seed) -> List.of(), false, false);
    }

    /** A source that every engine has, alone. */
    static Model single(String source) {
        return new Model(source, Weights.only(source), source, (catalog, seed) -> List.of(), false, false);
    }

    /** A source that the engine does not have, alone: it is made for the run. */
    static Model added(String source, Maker maker) {
        Added added = (catalog, seed) -> List.of(maker.make(catalog, seed));
        return new Model(source, Weights.only(source), source, added, false, false);
    }

    /** The product with one more source in its blend. */
    static Model productWith(String source, double weight, Maker maker) {
        Map<String, Double> weights = new HashMap<>(Weights.defaults().bySource());
        weights.put(source, weight);
        Weights blend = new Weights(Weights.defaults().constant(), weights);
        Added added = (catalog, seed) -> List.of(maker.make(catalog, seed));
        return new Model("attune+" + source, blend, null, added, false, false);
    }

    /** The same, but another seed gives another model. */
    Model randomly() {
        return new Model(name, weights, only, added, true, repeatable);
    }

    /** The same, but it may learn the training part several times. */
    Model inPasses() {
        return new Model(name, weights, only, added, random, true);
    }

    /** Settings of lists for this model, given those of the product: nothing is hidden, whatever the product hides. */
    RecommendSettings settings(RecommendSettings product) {
        return new RecommendSettings(
                product.sessionGap(),
                product.candidates(),
                weights == null ? product.weights() : weights,
                false,
                Map.of());
    }
}
