package dev.attune.engine.source.embedding;

import dev.attune.engine.settings.Expected;
import dev.attune.engine.source.Signal;

/**
 * Settings of the session embedding; all of them shape what is stored.
 *
 * @param dimensions numbers of a vector, a multiple of 8
 * @param lookback how many of the session's last items are read
 * @param temperature factor between cosine and logit
 * @param negatives items that a target is told apart from, half of them drawn evenly, half by popularity
 * @param learningRate of the items' vectors
 * @param positionRate of the positions' weights
 * @param stepSize interactions of a step
 * @param passes how often a new example is learned from
 * @param replays how many examples from the reservoir are learned from beside each new one
 * @param reservoir how many examples are kept for that
 * @param admitAfter touches after which an item gets a vector; the catalogue has its own bar for items that it was never
 *     told of, which counts people
 * @param idleAfter ms without a touch after which it loses it
 * @param maxItems most items with a vector
 * @param rebuildBelow after a retraction, items with fewer touches than this are learned anew
 * @param seed of all that is drawn
 */
public record EmbeddingSettings(
        int dimensions,
        int lookback,
        double temperature,
        int negatives,
        double learningRate,
        double positionRate,
        int stepSize,
        int passes,
        int replays,
        int reservoir,
        int admitAfter,
        long idleAfter,
        int maxItems,
        int rebuildBelow,
        long seed) {

    private static final long DAY = 86_400_000;

    public EmbeddingSettings {
        Expected.within("dimensions", dimensions, 8, 512);
        Expected.within("dimensions modulo 8", dimensions % 8, 0, 0);
        Expected.within("lookback", lookback, 1, Signal.MAX_CONTEXT);
        Expected.within("temperature", temperature, 1, 64);
        Expected.within("negatives", negatives, 2, 10_000);
        Expected.within("learningRate", learningRate, 0.000_1, 1);
        Expected.within("positionRate", positionRate, 0, 1);
        Expected.within("stepSize", stepSize, 1, 100_000);
        Expected.within("passes", passes, 1, 20);
        Expected.within("replays", replays, 0, 20);
        Expected.within("reservoir", reservoir, 1, 10_000_000);
        Expected.within("admitAfter", admitAfter, 1, 1_000);
        Expected.positive("idleAfter", idleAfter);
        Expected.within("maxItems", maxItems, 16, 2_000_000);
        Expected.within("rebuildBelow", rebuildBelow, 0, 1_000_000);
    }

    public static EmbeddingSettings defaults() {
        return new EmbeddingSettings(64, 8, 14, 95, 0.04, 0.02, 512, 2, 1, 100_000, 1, 90 * DAY, 200_000, 100, 42);
    }

    /** The same with another seed. */
    public EmbeddingSettings withSeed(long other) {
        return new EmbeddingSettings(
                dimensions,
                lookback,
                temperature,
                negatives,
                learningRate,
                positionRate,
                stepSize,
                passes,
                replays,
                reservoir,
                admitAfter,
                idleAfter,
                maxItems,
                rebuildBelow,
                other);
    }

    /** The part that shapes what is stored. */
    public String learning() {
        return "embedding " + this;
    }
}
