package dev.attune.evaluate.model;

/**
 * How a home differs from the product.
 *
 * @param robots whether people who look like robots are kept from the learners: not where times are made up
 * @param seed of all that is random
 * @param passes how often sources that allow it learn the training part
 * @param tuned settings other than the product's
 */
public record HomeSettings(boolean robots, long seed, int passes, Tuned tuned) {}
