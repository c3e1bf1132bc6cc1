package dev.attune.engine.knob;

import dev.attune.engine.source.embedding.EmbeddingSettings;
import dev.attune.engine.source.factors.FactorsSettings;
import dev.attune.engine.source.linear.LinearSettings;

/** Settings of sources that fit numbers, with other values for some knobs. */
final class VectorKnobs {
    private VectorKnobs() {}

    static FactorsSettings factors(FactorsSettings now, Values values) {
        return new FactorsSettings(
                values.whole("dimensions", now.dimensions()),
                values.number("missing", now.missing()),
                values.number("popularityExponent", now.popularityExponent()),
                values.number("regularization", now.regularization()),
                values.number("weightCap", now.weightCap()),
                now.people(),
                values.whole("itemsPerPerson", now.itemsPerPerson()),
                values.whole("peoplePerItem", now.peoplePerItem()),
                now.admitAfter(),
                now.idle(),
                now.step(),
                values.whole("refresh", now.refresh()),
                values.number("positionFactor", now.positionFactor()),
                values.number("earlierFactor", now.earlierFactor()));
    }

    static EmbeddingSettings embedding(EmbeddingSettings now, Values values) {
        return new EmbeddingSettings(
                now.dimensions(),
                values.whole("lookback", now.lookback()),
                values.number("temperature", now.temperature()),
                values.whole("negatives", now.negatives()),
                values.number("learningRate", now.learningRate()),
                now.positionRate(),
                now.stepSize(),
                values.whole("passes", now.passes()),
                values.whole("replays", now.replays()),
                now.reservoir(),
                now.admitAfter(),
                now.idleAfter(),
                now.maxItems(),
                now.rebuildBelow(),
                now.seed());
    }

    static LinearSettings linear(LinearSettings now, Values values) {
        return new LinearSettings(
                values.time("halfLife", now.halfLife()),
                values.number("positionScale", now.positionScale()),
                values.number("backward", now.backward()),
                values.number("ridge", now.ridge()),
                now.weightCap(),
                now.rowCapacity(),
                values.whole("neighbours", now.neighbours()),
                now.served(),
                values.whole("lookback", now.lookback()),
                values.number("earlierFactor", now.earlierFactor()),
                now.step(),
                now.denseItems());
    }
}
