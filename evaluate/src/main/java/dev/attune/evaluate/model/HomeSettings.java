package dev.attune.evaluate.model;

import dev.attune.engine.EngineSettings;
import dev.attune.engine.source.pairs.PairSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a home differs from the product.
 *
 * @param robots whether people who look like robots are kept from the learners: not where times are made up
 * @param seed of all that is random
 * @param passes how often sources that allow it learn the training part
 * @param pairHalfLife time after which a pair of items weighs half; null: as in the product
 */
public record HomeSettings(
        boolean robots, long seed, int passes, @Nullable Duration pairHalfLife) {
    /** The engine's settings, sources and lists apart. */
    EngineSettings engine() {
        EngineSettings product = EngineSettings.defaults();
        PairSettings pairs = product.pairs();
        return pairHalfLife == null
                ? product
                : new EngineSettings(
                        product.catalog(),
                        new PairSettings(
                                pairHalfLife.toMillis(), pairs.steps(), pairs.weightCap(), pairs.rowCapacity()),
                        product.coVisit(),
                        product.popular(),
                        product.trend(),
                        product.sources(),
                        product.recommend());
    }
}
