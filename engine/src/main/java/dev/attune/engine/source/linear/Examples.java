package dev.attune.engine.source.linear;

import dev.attune.engine.event.EventType;
import dev.attune.engine.source.Signal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What happened since the last step: next items, each with the items before it. */
final class Examples {
    private static final int WIDTH = Signal.MAX_CONTEXT;

    private final int[] targets;
    private final double[] weights;
    private final long[] times;
    private final boolean[] retractions;
    private final boolean[] firstTouches;
    private final boolean[] visits;
    private final int[] sizes;
    private final int[] items;
    private final int[] distances;
    private int size;

    Examples(int capacity) {
        targets = new int[capacity];
        weights = new double[capacity];
        times = new long[capacity];
        retractions = new boolean[capacity];
        firstTouches = new boolean[capacity];
        visits = new boolean[capacity];
        sizes = new int[capacity];
        items = new int[capacity * WIDTH];
        distances = new int[capacity * WIDTH];
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == targets.length;
    }

    void add(Signal signal, double weight) {
        targets[size] = signal.item();
        weights[size] = weight;
        times[size] = signal.time();
        retractions[size] = signal.retraction();
        firstTouches[size] = signal.firstTouch();
        visits[size] = signal.type() == EventType.VIEW || signal.type() == EventType.CLICK;
        sizes[size] = signal.contextSize();
        for (int n = 0; n < signal.contextSize(); n++) {
            items[size * WIDTH + n] = signal.contextItem(n);
            distances[size * WIDTH + n] = signal.contextDistance(n);
        }
        size++;
    }

    int target(int example) {
        return targets[example];
    }

    /** Engagement of the next item, with the sign of a retraction. */
    double weight(int example) {
        return weights[example];
    }

    long time(int example) {
        return times[example];
    }

    boolean retraction(int example) {
        return retractions[example];
    }

    boolean firstTouch(int example) {
        return firstTouches[example];
    }

    /** Whether the next item was looked at: coming back to it then is a choice, not a step of the same visit. */
    boolean visit(int example) {
        return visits[example];
    }

    int contextSize(int example) {
        return sizes[example];
    }

    int item(int example, int n) {
        return items[example * WIDTH + n];
    }

    int distance(int example, int n) {
        return distances[example * WIDTH + n];
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int example = 0; example < size; example++) {
            out.writeInt(targets[example]);
            out.writeDouble(weights[example]);
            out.writeLong(times[example]);
            out.writeBoolean(retractions[example]);
            out.writeBoolean(firstTouches[example]);
            out.writeBoolean(visits[example]);
            out.writeByte(sizes[example]);
            for (int n = 0; n < sizes[example]; n++) {
                out.writeInt(item(example, n));
                out.writeInt(distance(example, n));
            }
        }
    }

    void read(DataInput in) throws IOException {
        size = Stored.count(in, "linear examples", targets.length);
        for (int example = 0; example < size; example++) {
            targets[example] = in.readInt();
            weights[example] = in.readDouble();
            times[example] = in.readLong();
            retractions[example] = in.readBoolean();
            firstTouches[example] = in.readBoolean();
            visits[example] = in.readBoolean();
            sizes[example] = in.readByte();
            for (int n = 0; n < sizes[example]; n++) {
                items[example * WIDTH + n] = in.readInt();
                distances[example * WIDTH + n] = in.readInt();
            }
        }
    }
}
