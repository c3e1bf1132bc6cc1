package dev.attune.engine.source.pairs;

/**
 * The log-likelihood ratio of two events (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence",
 * Computational Linguistics 19, 1993): {@code 2 (H_rows + H_columns − H_cells)} with unnormalised entropies. 0 when they
 * are independent; larger means surer that they are not, in either direction.
 */
public final class LogLikelihood {
    private LogLikelihood() {}

    /**
     * @param both how often both happened
     * @param onlyFirst how often the first one alone
     * @param onlySecond how often the second one alone
     * @param neither how often none
     */
    public static double ratio(double both, double onlyFirst, double onlySecond, double neither) {
        double rows = entropy(both + onlyFirst, onlySecond + neither);
        double columns = entropy(both + onlySecond, onlyFirst + neither);
        double total = both + onlyFirst + onlySecond + neither;
        double cells = term(total) - term(both) - term(onlyFirst) - term(onlySecond) - term(neither);
        // Independent events come out a rounding away from 0, on either side.
        return Math.max(0, 2 * (rows + columns - cells));
    }

    private static double entropy(double a, double b) {
        return term(a + b) - term(a) - term(b);
    }

    private static double term(double count) {
        return count > 0 ? count * StrictMath.log(count) : 0;
    }
}
