package dev.attune.evaluate.chart;

/**
 * A range of values and where its marks stand.
 *
 * @param low at the start of the axis
 * @param high at its end
 * @param step between marks
 */
record Axis(double low, double high, double step) {
    private static final int MARKS = 6;
    private static final double[] NICE = {1, 2, 5, 10};

    /** Round numbers around these values; from 0 where that wastes less than half of the height. */
    static Axis around(double least, double most) {
        double from = least < most / 2 ? 0 : least;
        double span = most > from ? most - from : Math.max(Math.abs(most), 1) / 10;
        double step = niceStep(span / MARKS);
        double low = Math.floor(from / step) * step;
        return new Axis(low, Math.max(low + step, Math.ceil(most / step) * step), step);
    }

    /** Where a value stands, 0 to 1. */
    double share(double value) {
        return (value - low) / (high - low);
    }

    int marks() {
        return (int) Math.round((high - low) / step) + 1;
    }

    double mark(int n) {
        return low + n * step;
    }

    private static double niceStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : NICE) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
