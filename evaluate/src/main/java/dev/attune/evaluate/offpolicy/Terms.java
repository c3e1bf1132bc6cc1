package dev.attune.evaluate.offpolicy;

import java.util.Arrays;

/** What each row of a log adds to the estimates of one policy. One thread. */
final class Terms {
    private final double[] weights;
    private final double[] earned;
    private final double[] expected;
    private final double[] robust;

    /** Terms of so many rows, none of which was {@linkplain #put put} yet. */
    Terms(int rows) {
        this.weights = new double[rows];
        this.earned = new double[rows];
        this.expected = new double[rows];
        this.robust = new double[rows];
    }

    /**
     * @param weight probability under the policy / logged propensity
     * @param modelled what the reward model expects of what was shown
     * @param expectation what it expects of the policy
     */
    void put(int row, double weight, double reward, double modelled, double expectation) {
        weights[row] = weight;
        earned[row] = weight * reward;
        expected[row] = expectation;
        robust[row] = expectation + weight * (reward - modelled);
    }

    double[] weights() {
        return weights.clone();
    }

    /** Weight times reward. */
    double[] earned() {
        return earned.clone();
    }

    /** What the model expects of the policy, corrected by weight times what it missed. */
    double[] robust() {
        return robust.clone();
    }

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
