package dev.attune.engine.source.trend;

/** How unlikely so many events are. */
final class Poisson {
    private static final double LN10 = 2.302585092994046;
    private static final double HALF_LN_TWO_PI = 0.9189385332046727;
    private static final int SMALL = 32;
    private static final double[] LOG_FACTORIALS = new double[SMALL];

    static {
        for (int n = 2; n < SMALL; n++) {
            LOG_FACTORIALS[n] = LOG_FACTORIALS[n - 1] + StrictMath.log(n);
        }
    }

    private Poisson() {}

    /**
     * {@code −log10 P(X >= count)} for a Poisson variable: 2 means once in a hundred windows. Relative error below 1e-6.
     *
     * @param expected the mean, above zero
     */
    static double surprise(int count, double expected) {
        if (count <= 0) {
            return 0;
        }
        if (count > expected) {
            // P(count) times (1 + mu/(count+1) + mu²/((count+1)(count+2)) + …): terms fall from the start.
            return -(logChance(count, expected) + StrictMath.log(above(count, expected))) / LN10;
        }
        double fewer = StrictMath.exp(logChance(count - 1, expected)) * below(count - 1, expected);
        return -StrictMath.log(Math.max(0, 1 - fewer)) / LN10;
    }

    private static double above(int count, double expected) {
        double sum = 1;
        double term = 1;
        for (int n = count + 1; term > 1e-12 * sum; n++) {
            term *= expected / n;
            sum += term;
        }
        return sum;
    }

    private static double below(int count, double expected) {
        double sum = 1;
        double term = 1;
        for (int n = count; n > 0 && term > 1e-12 * sum; n--) {
            term *= n / expected;
            sum += term;
        }
        return sum;
    }

    /** The logarithm of the chance of exactly so many. */
    private static double logChance(int count, double expected) {
        return count * StrictMath.log(expected) - expected - logFactorial(count);
    }

    private static double logFactorial(int n) {
        if (n < SMALL) {
            return LOG_FACTORIALS[n];
        }
        // Stirling's series; the next term is below 1e-10 from here on.
        double inverse = 1.0 / n;
        return (n + 0.5) * StrictMath.log(n) - n + HALF_LN_TWO_PI + inverse / 12 - inverse * inverse * inverse / 360;
    }
}
