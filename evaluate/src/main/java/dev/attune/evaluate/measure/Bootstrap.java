package dev.attune.evaluate.measure;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Intervals by resampling whole sessions with replacement, as the cases of one session hang together (percentile
 * bootstrap: Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). Every figure is computed from
 * the same resamples, so that differences of two models are paired. One byte a session and resample.
 */
public final class Bootstrap {
    static final int RESAMPLES = 1_000;

    private final byte[][] drawn;
    private final int[] cases;

    /** Resamples of so many things that stand for themselves; the same seed draws the same ones. */
    public static Bootstrap ofSingles(int things, long seed) {
        int[] cases = new int[things];
        Arrays.fill(cases, 1);
        return new Bootstrap(cases, seed);
    }

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
    public Interval of(double[] sums) {
        double[] means = new double[RESAMPLES];
        for (int n = 0; n < RESAMPLES; n++) {
            means[n] = mean(drawn[n], sums);
        }
        return middle(means);
    }

    /** The interval of one sum divided by another, given both for each session; 0/0 counts as 0. */
    public Interval ofRatio(double[] numerators, double[] denominators) {
        double[] ratios = new double[RESAMPLES];
        for (int n = 0; n < RESAMPLES; n++) {
            double denominator = sum(drawn[n], denominators);
            ratios[n] = denominator == 0 ? 0 : sum(drawn[n], numerators) / denominator;
        }
        return middle(ratios);
    }

    private static Interval middle(double[] figures) {
        Arrays.sort(figures);
        return new Interval(figures[(int) (.025 * RESAMPLES)], figures[(int) (.975 * RESAMPLES) - 1]);
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
        long count = 0;
        for (int n = 0; n < times.length; n++) {
            count += (long) times[n] * cases[n];
        }
        return count == 0 ? 0 : sum(times, sums) / count;
    }

    private static double sum(byte[] times, double[] values) {
        double sum = 0;
        for (int n = 0; n < times.length; n++) {
            sum += times[n] * values[n];
        }
        return sum;
    }
}
