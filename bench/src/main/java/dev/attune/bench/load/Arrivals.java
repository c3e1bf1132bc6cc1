package dev.attune.bench.load;

import java.util.random.RandomGenerator;

/** When requests are to be sent, fixed before the first one is: whatever the server does, none of them waits for it. */
public final class Arrivals {
    private Arrivals() {}

    /**
     * Times in ns after the start, with exponential gaps: independent people.
     *
     * @param rate mean number a second
     */
    public static long[] poisson(double rate, double seconds, RandomGenerator random) {
        if (!(rate > 0) || !(seconds > 0)) {
            throw new IllegalArgumentException("rate, seconds: " + rate + ", " + seconds + " (expected: > 0)");
        }
        int count = (int) Math.round(rate * seconds);
        long[] times = new long[count];
        double time = 0;
        for (int i = 0; i < count; i++) {
            time += random.nextExponential() / rate;
            times[i] = (long) (time * 1e9);
        }
        return times;
    }
}
