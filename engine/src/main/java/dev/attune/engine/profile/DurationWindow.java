package dev.attune.engine.profile;

import java.io.IOException;
import java.util.Arrays;

/**
 * The last durations of one kind of one person, in ms, as they were sent: the window of a Hampel filter over 2 · 7 + 1
 * values. Durations of attention are about log-normal, so a value is an outlier when it stands out by more than 3.5
 * on the plain scale and either on the logarithmic scale too or beyond the absolute cap.
 */
final class DurationWindow {
    static final int SIZE = 15;
    static final int ENOUGH = 5;
    static final double LIMIT = 3.5;

    private static final int[] NONE = new int[0];

    private int[] values = NONE;
    private int size;
    private int next;

    /**
     * Takes in a duration.
     *
     * @return the cap of an outlier in ms, never above {@code most}, or −1 for a duration that is none
     */
    long take(long millis, long most) {
        int value = (int) Math.min(Integer.MAX_VALUE, millis);
        put(value);
        if (size < ENOUGH) {
            return -1;
        }
        Deviation plain = Deviation.of(sample(false));
        if (plain.score(value) <= LIMIT || (value <= most && standsOut(value) <= LIMIT)) {
            return -1;
        }
        return (long) Math.min((double) most, plain.median() + LIMIT * plain.scale());
    }

    void merge(DurationWindow other) {
        for (int i = 0; i < other.size; i++) {
            put(other.values[(other.next + i) % other.size]);
        }
    }

    private double standsOut(int value) {
        return Deviation.of(sample(true)).score(StrictMath.log1p(value));
    }

    private double[] sample(boolean logarithms) {
        double[] sample = new double[size];
        for (int i = 0; i < size; i++) {
            sample[i] = logarithms ? StrictMath.log1p(values[i]) : values[i];
        }
        return sample;
    }

    private void put(int value) {
        if (size == SIZE) {
            values[next] = value;
            next = (next + 1) % SIZE;
            return;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.min(SIZE, Math.max(4, 2 * size)));
        }
        values[size++] = value;
    }

    void write(StateWriter writer) throws IOException {
        writer.number(size);
        for (int i = 0; i < size; i++) {
            writer.number(values[(next + i) % size]);
        }
    }

    static DurationWindow read(StateReader reader) throws IOException {
        DurationWindow window = new DurationWindow();
        window.size = reader.size();
        window.values = new int[window.size];
        for (int i = 0; i < window.size; i++) {
            window.values[i] = (int) reader.number();
        }
        return window;
    }
}
