package dev.attune.engine.source.trend;

/**
 * What the last minutes of an item were beside its usual ones: three ways to say it.
 *
 * @param touches of the window
 * @param expected touches of a window that the long rate lets expect; 0 without a past
 */
public record Surge(int touches, double expected) {
    /** Added to the variance, for items that hardly anybody knew. */
    private static final double FLOOR = 1;

    /** As if there had been so many touches more, in the window and before. */
    private static final double SHRINK = 5;

    /** Touches of a window that are no surprise for an item without a past. */
    static final double UNKNOWN = 0.5;

    /** No touches. */
    static final Surge NONE = new Surge(0, 0);

    /** {@code (x − mu) / sqrt(mu + 1)}: how many standard deviations more than usual. */
    public double standardScore() {
        return (touches - expected) / Math.sqrt(expected + FLOOR);
    }

    /** {@code (x + 5) / (mu + 5)}: how many times as much as usual, near 1 for small numbers. */
    public double ratio() {
        return (touches + SHRINK) / (expected + SHRINK);
    }

    /** {@code −log10 P(X >= x)}: how unlikely by chance; the burst that lists are made by, people apart. */
    public double surprise() {
        return Poisson.surprise(touches, expected + UNKNOWN);
    }
}
