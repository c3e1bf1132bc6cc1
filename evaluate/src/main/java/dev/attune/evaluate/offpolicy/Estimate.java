package dev.attune.evaluate.offpolicy;

import dev.attune.evaluate.measure.Bootstrap;
import dev.attune.evaluate.measure.Interval;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a policy would have earned a row.
 *
 * @param policy name
 * @param figures {@code ips}, {@code snips}, {@code dr} and {@code dm}; empty when they are refused
 * @param intervals 95 % of the first three
 * @param weights of the rows that the figures rest on
 * @param measured what the policy did earn where it wrote a log itself, else null
 */
public record Estimate(
        String policy,
        Map<String, Double> figures,
        Map<String, Interval> intervals,
        Weights weights,
        @Nullable Measured measured) {
    /** Below this effective sample size there are no figures. */
    public static final double LEAST_EFFECTIVE = 200;

    public Estimate {
        figures = new TreeMap<>(figures);
        intervals = new TreeMap<>(intervals);
    }

    /** Why there are no figures, or null when there are. */
    public @Nullable String refused() {
        return weights.effective() >= LEAST_EFFECTIVE
                ? null
                : String.format(
                        Locale.ROOT,
                        "effective sample size: %.1f (expected: %.0f or more)",
                        weights.effective(),
                        LEAST_EFFECTIVE);
    }

    /** Whether the interval of a figure holds what was measured; null when either is missing. */
    public @Nullable Boolean covers(String figure) {
        Interval interval = intervals.get(figure);
        if (interval == null || measured == null) {
            return null;
        }
        return interval.low() <= measured.reward() && measured.reward() <= interval.high();
    }

    /**
     * How far the rows of the log can speak for the policy.
     *
     * @param effective (Σw)²/Σw²: so many rows of the policy's own would be as precise
     * @param largest weight of a row
     * @param mean of the weights: 1 in expectation where the log shows all that the policy shows
     * @param unseen share of what the policy shows that the log never showed
     */
    public record Weights(double effective, double largest, double mean, double unseen) {}

    /**
     * What was earned.
     *
     * @param reward a row
     * @param interval 95 %
     */
    public record Measured(double reward, Interval interval) {
        /** Of a log, by bootstrap over its rows. */
        public static Measured of(BanditLog log, long seed) {
            return new Measured(
                    log.reward(), Bootstrap.ofSingles(log.size(), seed).of(log.rewards()));
        }
    }
}
