package dev.attune.engine.profile;

import java.util.Arrays;

/**
 * How far a value stands out of a sample that holds it, in robust standard deviations: its distance from the median
 * over 1.4826 times the median absolute deviation (Hampel, JASA 1974); when more than half of the sample is one value,
 * over 1.2533 times the mean absolute deviation (Iglewicz and Hoaglin, 1993).
 *
 * @param median the sample's median
 * @param scale one robust standard deviation, 0 when all values are equal
 */
record Deviation(double median, double scale) {
    private static final double MEDIAN_TO_SD = 1.4826;
    private static final double MEAN_TO_SD = 1.2533;

    static Deviation of(double[] sample) {
        double median = median(sample);
        double[] distances = new double[sample.length];
        double sum = 0;
        for (int i = 0; i < sample.length; i++) {
            distances[i] = Math.abs(sample[i] - median);
            sum += distances[i];
        }
        double middle = median(distances);
        return new Deviation(median, middle > 0 ? MEDIAN_TO_SD * middle : MEAN_TO_SD * sum / sample.length);
    }

    /** Signed; 0 for any value of a sample in which all are equal. */
    double score(double value) {
        return scale == 0 ? 0 : (value - median) / scale;
    }

    private static double median(double[] sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
