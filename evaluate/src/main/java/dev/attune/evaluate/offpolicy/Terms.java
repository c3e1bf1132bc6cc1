package dev.attune.evaluate.offpolicy;

import java.util.Arrays;

/**
 * What each row of a log adds to the estimates of one policy.
 *
 * @param weights probability under the policy / logged propensity
 * @param earned weight times reward
 * @param expected what the reward model expects of the policy
 * @param robust the same, corrected by weight times what the model missed
 */
record Terms(double[] weights, double[] earned, double[] expected, double[] robust) {
    double ips() {
        return sum(earned) / earned.length;
    }

    double snips() {
        return sum(earned) / sum(weights);
    }

    double directMethod() {
        return sum(expected) / expected.length;
    }

    double doublyRobust() {
        return sum(robust) / robust.length;
    }

    double meanWeight() {
        return sum(weights) / weights.length;
    }

    double largestWeight() {
        return Arrays.stream(weights).max().orElseThrow();
    }

    /** (Σw)²/Σw² (Kish, Survey Sampling, 1965); 0 when no row has a weight. */
    double effectiveSize() {
        double sum = sum(weights);
        double squares = Arrays.stream(weights).map(weight -> weight * weight).sum();
        return squares == 0 ? 0 : sum * sum / squares;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
