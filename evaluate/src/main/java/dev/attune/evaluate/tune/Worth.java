package dev.attune.evaluate.tune;

import java.util.List;

/**
 * What a blend reaches.
 *
 * @param hits share of next items among the first 20 (HR@20)
 * @param reciprocal mean reciprocal rank among the first 20 (MRR@20)
 */
public record Worth(double hits, double reciprocal) {
    private static final int LONGEST = 20;

    static Worth of(List<Case> cases, Blend blend) {
        double[] sums = new double[cases.stream().mapToInt(Case::size).max().orElse(0)];
        int hits = 0;
        double reciprocal = 0;
        for (Case one : cases) {
            int rank = one.rank(blend, sums);
            if (rank > 0 && rank <= LONGEST) {
                hits++;
                reciprocal += 1.0 / rank;
            }
        }
        double count = Math.max(1, cases.size());
        return new Worth(hits / count, reciprocal / count);
    }

    /** What a search raises: both, evenly. */
    public double objective() {
        return hits + reciprocal;
    }
}
