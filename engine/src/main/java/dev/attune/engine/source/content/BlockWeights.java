package dev.attune.engine.source.content;

import dev.attune.engine.settings.Expected;

/**
 * What share each block of an item's vector has in a cosine; a block of weight 0 is left out. Only the proportions count.
 *
 * @param labels categories, tags and brand
 * @param words words of the title, and of the text behind it
 * @param price its logarithm beside those of the other items
 * @param text the text vector, when there is one
 */
public record BlockWeights(double labels, double words, double price, double text) {

    public BlockWeights {
        Expected.within("labels", labels, 0, 1_000);
        Expected.within("words", words, 0, 1_000);
        Expected.within("price", price, 0, 1_000);
        Expected.within("text", text, 0, 1_000);
    }

    public static BlockWeights defaults() {
        return new BlockWeights(0.4, 0.2, 0.02, 0.4);
    }
}
