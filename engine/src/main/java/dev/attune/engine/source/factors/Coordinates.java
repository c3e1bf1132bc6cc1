package dev.attune.engine.source.factors;

import dev.attune.engine.vector.NormalEquations;

/**
 * One pass of coordinate descent over a vector v whose pairs were added before, with everything else fixed:
 *
 * <pre>Σ_seen [w (1 − ŷ)² − c ŷ²] + vᵀ S v + λ |v|²,  ŷ = v·x</pre>
 *
 * which is the least squares of seen pairs (weight w, target 1) and missing pairs (weight c, target 0, all of them in S;
 * those of seen pairs are taken out again). He et al., SIGIR 2016, eq. 12, written as a step along each coordinate:
 * δ = (Σ g x − (S v) − λ v) / (Σ a x² + S + λ) with a = w − c and g = w − a ŷ. 3 n K + K² multiplications; no pass makes
 * the sum larger, as a float can tell.
 */
final class Coordinates {
    private final int dimensions;
    private final int most;
    private final double[] vector;
    private final double[] others;
    private final double[] slopes;
    private final double[] targets;
    private final double[] rests;
    private int pairs;

    /** @param most pairs that a vector may have */
    Coordinates(int dimensions, int most) {
        this.dimensions = dimensions;
        this.most = most;
        this.vector = new double[dimensions];
        this.others = new double[dimensions * most];
        this.slopes = new double[most];
        this.targets = new double[most];
        this.rests = new double[most];
    }

    /** Begins with the vector as it is. */
    void begin(float[] from, int at) {
        for (int k = 0; k < dimensions; k++) {
            vector[k] = from[at + k];
        }
        pairs = 0;
    }

    /** A seen pair with the vector {@code from[at]} on. */
    void add(float[] from, int at, double seen, double missing) {
        for (int k = 0; k < dimensions; k++) {
            others[k * most + pairs] = from[at + k];
        }
        targets[pairs] = seen;
        slopes[pairs] = seen - missing;
        pairs++;
    }

    int pairs() {
        return pairs;
    }

    double[] vector() {
        return vector;
    }

    /**
     * Improves each coordinate once.
     *
     * @param sum S without its factor, row by row
     * @param factor of S
     */
    void pass(double[] sum, double factor, double regularization) {
        predict();
        for (int k = 0; k < dimensions; k++) {
            int at = k * most;
            double slope = dotSquares(at) + factor * sum[k * dimensions + k] + regularization;
            double pull = NormalEquations.dot(rests, 0, others, at, pairs)
                    - factor * NormalEquations.dot(sum, k * dimensions, vector, 0, dimensions)
                    - regularization * vector[k];
            double change = pull / slope;
            vector[k] += change;
            for (int n = 0; n < pairs; n++) {
                rests[n] -= change * slopes[n] * others[at + n];
            }
        }
    }

    private void predict() {
        System.arraycopy(targets, 0, rests, 0, pairs);
        for (int k = 0; k < dimensions; k++) {
            double own = vector[k];
            int at = k * most;
            for (int n = 0; n < pairs; n++) {
                rests[n] -= own * slopes[n] * others[at + n];
            }
        }
    }

    private double dotSquares(int at) {
        double even = 0;
        double odd = 0;
        int n = 0;
        for (; n < pairs - 1; n += 2) {
            even += slopes[n] * others[at + n] * others[at + n];
            odd += slopes[n + 1] * others[at + n + 1] * others[at + n + 1];
        }
        if (n < pairs) {
            even += slopes[n] * others[at + n] * others[at + n];
        }
        return even + odd;
    }
}
