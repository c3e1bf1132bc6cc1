package dev.attune.bench.vectors;

import java.util.SplittableRandom;

/** Vectors of length 1 in groups, as items of one kind lie together; one group for every 200 rows. */
final class Crowd {
    private static final int GROUP = 200;
    private static final double SPREAD = 0.8;

    private final SplittableRandom random = new SplittableRandom(42);
    private final float[][] centres;

    Crowd(int rows, int dimensions) {
        centres = new float[Math.max(1, rows / GROUP)][];
        for (int group = 0; group < centres.length; group++) {
            centres[group] = around(new float[dimensions], 1);
        }
    }

    float[] next() {
        return around(centres[random.nextInt(centres.length)], SPREAD);
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
