package dev.attune.evaluate.measure;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Intervals by resampling whole sessions with replacement, as the cases of one session hang together (percentile
 * bootstrap: Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). Every figure is computed from
 * the same resamples, so that differences of two models are paired.
 */
final class Bootstrap {
    static final int RESAMPLES = 1_000;

    private final byte[][] drawn;
    private final int[] cases;

    /**
     * @param cases of each session
     * @param seed the same seed draws the same sessions
     */
    Bootstrap(int[] cases, long seed) {
        this.cases = cases;
        this.drawn = new byte[RESAMPLES][];
        SplittableRandom random = new SplittableRandom(seed);
        for (int n = 0; n < RESAMPLES; n++) {
            drawn[n] = draw(cases.length, random.split());
        }
    }

    /** The interval of a mean over cases, given the sum of each session. */
    Interval of(double[] sums) {
        double[] means = new double[RESAMPLES];
        for (int n = 0; n < RESAMPLES; n++) {
            means[n] = mean(drawn[n], sums);
        }
        Arrays.sort(means);
        return new Interval(means[(int) (.025 * RESAMPLES)], means[(int) (.975 * RESAMPLES) - 1]);
    }

    /** How often each session was drawn: a Poisson number of mean 1, far below what a byte holds. */
    private static byte[] draw(int sessions, SplittableRandom random) {
        byte[] times = new byte[sessions];
        for (int n = 0; n < sessions; n++) {
            times[random.nextInt(sessions)]++;
        }
        return times;
    }

    private double mean(byte[] times, double[] sums) {
        double sum = 0;
        long count = 0;
        for (int n = 0; n < times.length; n++) {
            sum += times[n] * sums[n];
            count += (long) times[n] * cases[n];
        }
        return count == 0 ? 0 : sum / count;
    }
}
