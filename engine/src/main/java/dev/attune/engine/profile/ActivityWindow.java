package dev.attune.engine.profile;

import java.io.IOException;
import java.util.Arrays;

/**
 * The weight of the last five minutes, in buckets of five seconds of which only those that hold something are kept (at
 * most 60, 12 bytes each). A reader sees the bucket of its time and the 59 before it: between 295 and 300 seconds.
 */
final class ActivityWindow {
    static final long WIDTH = 5_000;
    static final int BUCKETS = 60;

    private static final int[] NO_BUCKETS = new int[0];
    private static final double[] NO_WEIGHTS = new double[0];

    private int[] buckets = NO_BUCKETS;
    private double[] weights = NO_WEIGHTS;
    private int size;

    /** Counts a weight at its event time, as long as its bucket is among the last ones seen. */
    void add(double weight, long time) {
        add((int) (time / WIDTH), weight);
    }

    void merge(ActivityWindow other) {
        for (int i = 0; i < other.size; i++) {
            add(other.buckets[i], other.weights[i]);
        }
    }

    double at(long now) {
        long oldest = now / WIDTH - BUCKETS + 1;
        double sum = 0;
        for (int i = size - 1; i >= 0 && buckets[i] >= oldest; i--) {
            sum += weights[i];
        }
        return sum;
    }

    private void add(int bucket, double weight) {
        int at = size;
        while (at > 0 && buckets[at - 1] > bucket) {
            at--;
        }
        if (at > 0 && buckets[at - 1] == bucket) {
            weights[at - 1] += weight;
            return;
        }
        int newest = size == 0 ? bucket : Math.max(bucket, buckets[size - 1]);
        if (bucket <= newest - BUCKETS) {
            return;
        }
        insert(at, bucket, weight);
        dropBefore(newest - BUCKETS + 1);
    }

    private void insert(int place, int bucket, double weight) {
        if (size == buckets.length) {
            int length = size + size / 4 + 2;
            buckets = Arrays.copyOf(buckets, length);
            weights = Arrays.copyOf(weights, length);
        }
        System.arraycopy(buckets, place, buckets, place + 1, size - place);
        System.arraycopy(weights, place, weights, place + 1, size - place);
        buckets[place] = bucket;
        weights[place] = weight;
        size++;
    }

    private void dropBefore(int oldest) {
        int gone = 0;
        while (buckets[gone] < oldest) {
            gone++;
        }
        System.arraycopy(buckets, gone, buckets, 0, size - gone);
        System.arraycopy(weights, gone, weights, 0, size - gone);
        size -= gone;
    }

    void write(StateWriter writer) throws IOException {
        writer.number(size);
        int before = 0;
        for (int i = 0; i < size; i++) {
            writer.number(buckets[i] - before);
            writer.decimal(weights[i]);
            before = buckets[i];
        }
    }

    static ActivityWindow read(StateReader reader) throws IOException {
        ActivityWindow window = new ActivityWindow();
        int size = reader.size();
        window.buckets = new int[size];
        window.weights = new double[size];
        int before = 0;
        for (int i = 0; i < size; i++) {
            window.buckets[i] = before + (int) reader.number();
            window.weights[i] = reader.decimal();
            before = window.buckets[i];
        }
        window.size = size;
        return window;
    }
}
