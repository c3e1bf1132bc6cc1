package dev.attune.evaluate.yardstick;

import dev.attune.engine.catalog.Hash64;

/** First vectors by hash: like N(0, .1), the sum of four uniform numbers of that variance. */
final class SmallNumbers {
    private SmallNumbers() {}

    static double[] vector(long seed, long key, int dimensions) {
        double[] vector = new double[dimensions];
        for (int d = 0; d < dimensions; d++) {
            long hash = Hash64.of(Hash64.of(seed, key), d);
            double sum = 0;
            for (int n = 0; n < 4; n++) {
                sum += ((hash >>> (16 * n)) & 0xFFFF) / 65_535.0 - 0.5;
            }
            vector[d] = 0.1 * Math.sqrt(3) * sum;
        }
        return vector;
    }
}
