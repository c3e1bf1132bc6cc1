package dev.attune.bench.traffic;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Ranks 0..n−1 with probability in proportion to 1/(rank + 1): how unevenly things are liked. */
final class Zipf {
    private final double[] upTo;

    Zipf(int ranks) {
        if (ranks < 1) {
            throw new IllegalArgumentException("ranks: " + ranks + " (expected: >= 1)");
        }
        upTo = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    int next(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }
}
