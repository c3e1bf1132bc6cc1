package dev.attune.engine.source.content;

import org.jspecify.annotations.Nullable;

/**
 * An item as a vector of unit length: each block has unit length and is scaled by the root of its share of the weights
 * of the blocks that the item has, so that a cosine of two items with the same blocks is the weighted mean of the
 * cosines of their blocks. Immutable; what depends on the other items of the moment is in {@link Scales}.
 */
final class ItemVector {
    final Feature[] features;
    final int[] times;
    final int labels;
    final boolean available;
    final long publishedAt;
    /** ln(price), NaN when there is none. */
    final double logPrice;
    /** What each label is in the vector. */
    final double label;
    /** The lengths of the word block, the price block and the text block; 0 without such a block. */
    final double words;

    final double price;
    final double text;
    final float @Nullable [] textVector;

    ItemVector(Parts parts, BlockWeights weights) {
        this.features = parts.features;
        this.times = parts.times;
        this.labels = parts.labels;
        this.available = parts.available;
        this.publishedAt = parts.publishedAt;
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
    }

    /** Length of the word block before it is scaled, by the frequencies of the moment. */
    double wordLength(Frequencies frequencies) {
        double sum = 0;
        for (int n = labels; n < features.length; n++) {
            double value = times[n] * frequencies.inverse(features[n]);
            sum += value * value;
        }
        return Math.sqrt(sum);
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
