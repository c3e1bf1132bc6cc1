package dev.attune.engine.source.content;

import dev.attune.engine.decay.Decay;

/**
 * What the sums of an item's features are to be multiplied with: its vector as the frequencies and prices of one moment
 * make it. Immutable with final fields, so that request threads may hand it to each other without order.
 */
final class Scales {
    static final Scales NONE = new Scales();

    final int generation;
    final boolean available;
    final double label;
    final double word;
    final double priceX;
    final double priceY;
    private final int recencyEpoch;
    private final double recency;

    private Scales() {
        generation = -1;
        available = false;
        label = 0;
        word = 0;
        priceX = 0;
        priceY = 0;
        recencyEpoch = 0;
        recency = -1;
    }

    Scales(ItemVector vector, Frequencies frequencies, Prices.Scale prices, int generation, Decay decay) {
        this.generation = generation;
        this.available = vector.available;
        this.label = vector.label;
        this.word = vector.words > 0 ? vector.words / vector.wordLength(frequencies) : 0;
        this.priceX = vector.price > 0 ? vector.price * prices.x(vector.logPrice) : 0;
        this.priceY = vector.price > 0 ? vector.price * prices.y(vector.logPrice) : 0;
        this.recencyEpoch = vector.publishedAt < 0 ? 0 : decay.epoch(vector.publishedAt);
        this.recency = vector.publishedAt < 0 ? -1 : decay.weight(vector.publishedAt, recencyEpoch);
    }

    /** 2^(−age / half-life); 1 for an item of unknown or no age. */
    double recency(int epochOfNow, double worthOfNow) {
        if (recency < 0) {
            return 1;
        }
        return Math.min(1, Decay.rescale(recency, recencyEpoch, epochOfNow) * worthOfNow);
    }
}
