package dev.attune.engine.source.factors;

import dev.attune.engine.source.Signal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Interactions that were noted down, in order, to be learned later. */
final class Notes {
    private long[] people = new long[64];
    private int[] items = new int[64];
    private float[] weights = new float[64];
    private long[] times = new long[64];
    private boolean[] retractions = new boolean[64];
    private int size;

    void add(Signal signal) {
        room();
        people[size] = signal.personHash();
        items[size] = signal.item();
        weights[size] = (float) signal.weight();
        times[size] = signal.time();
        retractions[size] = signal.retraction();
        size++;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    long person(int n) {
        return people[n];
    }

    int item(int n) {
        return items[n];
    }

    float weight(int n) {
        return weights[n];
    }

    long time(int n) {
        return times[n];
    }

    boolean retraction(int n) {
        return retractions[n];
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int n = 0; n < size; n++) {
            out.writeLong(people[n]);
            out.writeInt(items[n]);
            out.writeFloat(weights[n]);
            out.writeLong(times[n]);
            out.writeBoolean(retractions[n]);
        }
    }

    void read(DataInput in) throws IOException {
        clear();
        int count = in.readInt();
        for (int n = 0; n < count; n++) {
            room();
            people[n] = in.readLong();
            items[n] = in.readInt();
            weights[n] = in.readFloat();
            times[n] = in.readLong();
            retractions[n] = in.readBoolean();
            size++;
        }
    }

    private void room() {
        if (size == items.length) {
            people = Arrays.copyOf(people, size * 2);
            items = Arrays.copyOf(items, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
            times = Arrays.copyOf(times, size * 2);
            retractions = Arrays.copyOf(retractions, size * 2);
        }
    }
}
