package dev.attune.evaluate.offpolicy;

import java.util.Arrays;

/** With which probability each item stands at each position, whoever looks. */
public final class Policy {
    private static final double CLOSE = 1e-9;

    private final String name;
    private final double[][] probabilities;

    /** @param probabilities by position, then by item; those of a position sum to 1 */
    public Policy(String name, double[][] probabilities) {
        this.name = name;
        this.probabilities = new double[probabilities.length][];
        for (int position = 0; position < probabilities.length; position++) {
            double[] row = probabilities[position].clone();
            double sum = Arrays.stream(row).sum();
            if (!(Math.abs(sum - 1) < CLOSE) || Arrays.stream(row).anyMatch(probability -> probability < 0)) {
                throw new IllegalArgumentException(name + ": probabilities of position " + position + " sum to " + sum
                        + " (expected: 1, none < 0)");
            }
            this.probabilities[position] = row;
        }
    }

    /** The name under which it is shown. */
    public String name() {
        return name;
    }

    /** Probability of an item at a position. */
    public double probability(int item, int position) {
        return probabilities[position][item];
    }
}
