package dev.attune.engine.source.content;

/**
 * Mean and deviation of the logarithms of prices. Sums are whole numbers of 2^−14, so that neither order nor taking out
 * leaves a trace. One writer; readers see one state.
 */
final class Prices {
    private static final double UNIT = 1 << 14;

    private long count;
    private long sum;
    private long squares;
    private volatile Scale scale = new Scale(0, 1);

    /** The natural logarithm; NaN for what is no price to compare by: none, nothing, or without end. */
    static double logarithm(double price) {
        return price > 0 && price < Double.POSITIVE_INFINITY ? StrictMath.log(price) : Double.NaN;
    }

    void add(double logarithm) {
        change(logarithm, 1);
    }

    void remove(double logarithm) {
        change(logarithm, -1);
    }

    Scale scale() {
        return scale;
    }

    private void change(double logarithm, int sign) {
        long value = Math.round(logarithm * UNIT);
        count += sign;
        sum += sign * value;
        squares += sign * value * value;
        double mean = count == 0 ? 0 : sum / UNIT / count;
        double variance = count == 0 ? 0 : squares / (UNIT * UNIT) / count - mean * mean;
        scale = new Scale(mean, variance > 1e-9 ? Math.sqrt(variance) : 1);
    }

    /**
     * Where prices lie: a price is a point of the circle, at twice the arc tangent of a third of its standard score, so
     * that the block has length 1, near prices have a cosine near 1, and a price of three deviations above the mean has
     * nothing in common with a mean one.
     */
    record Scale(double mean, double deviation) {
        private static final double WIDTH = 3;

        /** Tangent of half the angle of a price. */
        double halfTangent(double logarithm) {
            return (logarithm - mean) / (deviation * WIDTH);
        }
    }
}
