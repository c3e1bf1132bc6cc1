package dev.attune.engine.source.embedding;

import java.util.Arrays;

/**
 * The sampled softmax of an example and its gradient. The loss is −log of the target's share of
 * {@code e^(T cos)}, summed over the target and, in place of all other items, over the negatives, each divided by how
 * often it was to be expected: on average the sum over all.
 *
 * <p>With s the session's vector of length l, its direction ŝ, an item's vector v of length 1 and c = ŝ · v, the slope of
 * the loss by the item's logit is its share (less 1 for the target); by v, along the sphere, T · share · (ŝ − c v); and
 * by s, T / l times the part of Σ share · v that is upright on ŝ.
 */
final class Softmax {
    private final Model model;
    private final float temperature;
    private final float[] cosines;
    private final float[] shares;
    private final float[] slope;
    private float targetCosine;
    private float targetShare;

    Softmax(Model model, float temperature, int negatives) {
        this.model = model;
        this.temperature = temperature;
        this.cosines = new float[negatives];
        this.shares = new float[negatives];
        this.slope = new float[model.dimensions()];
    }

    float temperature() {
        return temperature;
    }

    float targetCosine() {
        return targetCosine;
    }

    float targetShare() {
        return targetShare;
    }

    /** The n-th negative's part of the sum. */
    float share(int n) {
        return shares[n];
    }

    /** The gradient of the loss by the session's vector before it got the length 1. */
    float[] slope() {
        return slope;
    }

    void compare(Session session, int target, Negatives negatives) {
        float[] direction = session.direction();
        targetCosine = model.dot(target, direction);
        targetShare = weight(targetCosine);
        float sum = targetShare;
        for (int n = 0; n < negatives.size(); n++) {
            cosines[n] = model.dot(negatives.row(n), direction);
            shares[n] = weight(cosines[n]) / negatives.expected(n);
            sum += shares[n];
        }
        float factor = 1 / sum;
        targetShare *= factor;
        for (int n = 0; n < negatives.size(); n++) {
            shares[n] *= factor;
        }
        slope(session, target, negatives);
    }

    private void slope(Session session, int target, Negatives negatives) {
        Arrays.fill(slope, 0);
        add(target, targetShare - 1);
        float along = (targetShare - 1) * targetCosine;
        for (int n = 0; n < negatives.size(); n++) {
            add(negatives.row(n), shares[n]);
            along += shares[n] * cosines[n];
        }
        float[] direction = session.direction();
        float factor = temperature / session.length();
        for (int d = 0; d < slope.length; d++) {
            slope[d] = (slope[d] - along * direction[d]) * factor;
        }
    }

    private void add(int row, float share) {
        float[] vectors = model.vectors();
        float[] sum = slope;
        int at = row * sum.length;
        for (int d = 0; d < sum.length; d++) {
            sum[d] += share * vectors[at + d];
        }
    }

    /** Relative to a cosine of 1, so that nothing overflows. */
    private float weight(float cosine) {
        return Exponential.of(temperature * (cosine - 1));
    }
}
