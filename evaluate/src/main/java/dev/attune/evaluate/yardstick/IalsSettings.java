package dev.attune.evaluate.yardstick;

/**
 * Settings of {@link Ials}, with the names of Rendle et al. 2022.
 *
 * @param dimensions numbers in a vector
 * @param epochs how often all people, then all items are solved
 * @param unobserved α0, the weight of a pair that was not seen
 * @param regularization λ
 * @param frequencyExponent ν: 0 regularises all alike, 1 in proportion to how much is known
 * @param weightCap most that a pair's weight counts; its engagement weights are added up
 * @param seed of the first vectors
 */
public record IalsSettings(
        int dimensions,
        int epochs,
        double unobserved,
        double regularization,
        double frequencyExponent,
        double weightCap,
        long seed) {

    public static IalsSettings defaults() {
        return new IalsSettings(32, 16, 0.3, 0.02, 1, 5, 42);
    }

    /** The same with another α0 and another λ. */
    public IalsSettings withWeights(double otherUnobserved, double otherRegularization) {
        return new IalsSettings(
                dimensions, epochs, otherUnobserved, otherRegularization, frequencyExponent, weightCap, seed);
    }

    /** The same with other first vectors. */
    public IalsSettings withSeed(long other) {
        return new IalsSettings(dimensions, epochs, unobserved, regularization, frequencyExponent, weightCap, other);
    }
}
