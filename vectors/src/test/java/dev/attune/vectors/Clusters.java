package dev.attune.vectors;

import java.util.SplittableRandom;

/** Vectors as items have them: of length 1, in groups. */
final class Clusters {
    private final SplittableRandom random;
    private final float[][] centres;
    private final double spread;

    Clusters(long seed, int groups, int dimensions, double spread) {
        this.random = new SplittableRandom(seed);
        this.spread = spread;
        this.centres = new float[groups][];
        for (int group = 0; group < groups; group++) {
            centres[group] = around(new float[dimensions], 1);
        }
    }

    float[] next() {
        return around(centres[random.nextInt(centres.length)], spread);
    }

    /** A vector that learned a little: {@code by} is how far it goes in each number, in standard deviations of a number. */
    float[] moved(float[] vector, double by) {
        return around(vector, by);
    }

    private float[] around(float[] centre, double distance) {
        float[] vector = new float[centre.length];
        double square = 0;
        for (int d = 0; d < vector.length; d++) {
            vector[d] = (float) (centre[d] + random.nextGaussian() * distance / Math.sqrt(vector.length));
            square += (double) vector[d] * vector[d];
        }
        for (int d = 0; d < vector.length; d++) {
            vector[d] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
