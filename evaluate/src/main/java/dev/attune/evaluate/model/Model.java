package dev.attune.evaluate.model;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.recommend.RecommendSettings;
import dev.attune.engine.recommend.RecommendSettings.Weights;
import dev.attune.engine.source.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to make lists, all of them over the sources of the same engine.
 *
 * @param name on the command line
 * @param weights of the sources in the blend; null: the product's own
 * @param only name of the one source whose proposals count, what fills up its lists does not; null: every entry counts
 * @param added makes the sources that the engine does not have by itself
 */
public record Model(
        String name, @Nullable Weights weights, @Nullable String only, Added added) {

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
        return new Model(name, null, null, (catalog, seed) -> List.of());
    }

    /** A source that every engine has, alone. */
    static Model single(String source) {
        return new Model(source, Weights.only(source), source, (catalog, seed) -> List.of());
    }

    /** A source that the engine does not have, alone: it is made for the run. */
    static Model added(String source, Maker maker) {
        return new Model(source, Weights.only(source), source, (catalog, seed) -> List.of(maker.make(catalog, seed)));
    }

    /** Settings of lists for this model, given those of the product: nothing is hidden, whatever the product hides. */
    RecommendSettings settings(RecommendSettings product) {
        return new RecommendSettings(
                product.sessionGap(),
                product.candidates(),
                weights == null ? product.weights() : weights,
                false,
                java.util.Map.of());
    }
}
