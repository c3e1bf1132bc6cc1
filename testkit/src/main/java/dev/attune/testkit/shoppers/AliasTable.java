package dev.attune.testkit.shoppers;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws an index with the probability of its weight, in constant time and without allocation: the alias method (Walker
 * 1977) as built by Vose (1991). 12 bytes a weight.
 */
final class AliasTable {
    private final double[] keep;
    private final int[] alias;

    AliasTable(double... weights) {
        int n = weights.length;
        double sum = Arrays.stream(weights).sum();
        if (n == 0 || !(sum > 0)) {
            throw new IllegalArgumentException("weights: " + n + " with sum " + sum + " (expected: sum > 0)");
        }
        keep = new double[n];
        alias = new int[n];
        for (int i = 0; i < n; i++) {
            keep[i] = weights[i] * n / sum;
        }
        pair();
    }

    /** Weights 1/(rank + 1)^exponent. */
    static AliasTable zipf(int size, double exponent) {
        double[] weights = new double[size];
        for (int rank = 0; rank < size; rank++) {
            weights[rank] = Math.pow(rank + 1, -exponent);
        }
        return new AliasTable(weights);
    }

    int draw(RandomGenerator random) {
        return draw(random.nextDouble());
    }

    /** The index that a number in [0, 1) stands for. */
    int draw(double unit) {
        double scaled = unit * keep.length;
        int index = Math.min((int) scaled, keep.length - 1);
        return scaled - index < keep[index] ? index : alias[index];
    }

    /** Gives each index that has less than its share the rest of one that has more. */
    private void pair() {
        int n = keep.length;
        int[] order = new int[n];
        int small = 0;
        int large = n;
        for (int i = 0; i < n; i++) {
            order[keep[i] < 1 ? small++ : --large] = i;
        }
        while (small > 0 && large < n) {
            int less = order[--small];
            int more = order[large];
            alias[less] = more;
            keep[more] -= 1 - keep[less];
            if (keep[more] < 1) {
                large++;
                order[small++] = more;
            }
        }
        while (small > 0) {
            keep[order[--small]] = 1;
        }
    }
}
