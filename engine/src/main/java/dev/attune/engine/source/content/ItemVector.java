package dev.attune.engine.source.content;

import dev.attune.engine.decay.Decay;
import org.jspecify.annotations.Nullable;

/**
 * An item as a vector of unit length: each block has unit length and is scaled by the root of its share of the weights
 * of the blocks that the item has, so that a cosine of two items with the same blocks is the weighted mean of the
 * cosines of their blocks. Immutable, but for what it remembers of the length of its words, which depends on how
 * frequent each word is in the catalogue of the moment.
 */
final class ItemVector {
    private static final Length UNKNOWN = new Length(-1, 1);

    final Feature[] features;
    final int[] times;
    final int labels;
    final boolean available;
    /** ln(price), NaN when there is none. */
    final double logPrice;
    /** What each label is in the vector. */
    final double label;
    /** What the word block, the price block and the text block have as their lengths; 0 without such a block. */
    final double words;

    final double price;
    final double text;
    final float @Nullable [] textVector;

    private final double recency;
    private final int recencyEpoch;
    private Length length = UNKNOWN;

    ItemVector(Parts parts, BlockWeights weights, Decay recency) {
        this.features = parts.features;
        this.times = parts.times;
        this.labels = parts.labels;
        this.available = parts.available;
        this.logPrice = parts.logPrice;
        this.textVector = parts.textVector;
        double ofLabels = labels > 0 ? weights.labels() : 0;
        double ofWords = features.length > labels ? weights.words() : 0;
        double ofPrice = Double.isNaN(logPrice) ? 0 : weights.price();
        double ofText = textVector == null ? 0 : weights.text();
        double total = ofLabels + ofWords + ofPrice + ofText;
        double unit = total > 0 ? 1 / total : 0;
        this.label = labels == 0 ? 0 : Math.sqrt(ofLabels * unit / labels);
        this.words = Math.sqrt(ofWords * unit);
        this.price = Math.sqrt(ofPrice * unit);
        this.text = Math.sqrt(ofText * unit);
        this.recencyEpoch = parts.publishedAt < 0 ? 0 : recency.epoch(parts.publishedAt);
        this.recency = parts.publishedAt < 0 ? -1 : recency.weight(parts.publishedAt, recencyEpoch);
    }

    /** 2^(−age / half-life); 1 for an item of unknown or no age. */
    double recency(int epochOfNow, double worthOfNow) {
        if (recency < 0) {
            return 1;
        }
        return Math.min(1, Decay.rescale(recency, recencyEpoch, epochOfNow) * worthOfNow);
    }

    /** Length of the word block before it is scaled, by the frequencies of the moment. */
    double wordLength(Frequencies frequencies) {
        Length known = length;
        int generation = frequencies.generation();
        if (known.generation != generation) {
            known = new Length(generation, wordLength(frequencies.logarithm()));
            length = known;
        }
        return known.value;
    }

    private double wordLength(double logarithm) {
        double sum = 0;
        for (int n = labels; n < features.length; n++) {
            double value = times[n] * (logarithm - features[n].posting().logarithm + 1);
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    /** A length and when it was so: final fields, so that readers may hand it to each other without order. */
    private static final class Length {
        private final int generation;
        private final double value;

        Length(int generation, double value) {
            this.generation = generation;
            this.value = value;
        }
    }

    /** What a vector is made of. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not kept
    record Parts(
            Feature[] features,
            int[] times,
            int labels,
            boolean available,
            double logPrice,
            long publishedAt,
            float @Nullable [] textVector) {}
}
