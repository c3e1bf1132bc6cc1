package dev.attune.evaluate.yardstick;

/**
 * Settings of {@link Isgd}.
 *
 * @param dimensions numbers in a vector
 * @param rate η
 * @param regularization λ
 * @param simultaneous whether the item's vector learns from the person's vector before its own step, or after it
 * @param seed of the first vectors
 */
public record IsgdSettings(int dimensions, double rate, double regularization, boolean simultaneous, long seed) {

    public static IsgdSettings defaults() {
        return new IsgdSettings(32, 0.05, 0.01, false, 42);
    }

    /** The same with other first vectors. */
    public IsgdSettings withSeed(long other) {
        return new IsgdSettings(dimensions, rate, regularization, simultaneous, other);
    }
}
