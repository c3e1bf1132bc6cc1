package dev.attune.engine.source.linear;

import dev.attune.engine.decay.Decay;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Ridge regression of the next item on the items before it, over decayed examples: with x the items before (by position
 * weight) and y the next one, the weights of a target j on its strongest predecessors S are
 * {@code (G_SS + ridge I)^-1 f_S} with {@code G = sum x x'} and {@code f = sum x y_j}. This is the transition model of
 * SLIST (Choi and others, WWW 2021, section 3.2) with the next item as the only future, each column solved on its own
 * neighbourhood, and only when one of its examples came. Each pair also counts the other way round, as an example of its
 * own of {@code backward} times the weight. Trainer only.
 */
final class Regression {
    private final LinearSettings settings;
    private final Decay decay;
    private final SumTable gram;
    private final SumTable forward;
    private final double[] positions;
    private final Column column;
    private final BitSet targets = new BitSet();
    private final BitSet changed = new BitSet();
    private int[] @Nullable [] predecessors = new int[256][];
    private Weights.@Nullable Builder[] weights = new Weights.Builder[256];
    private @Nullable Weights[] ready = new Weights[256];
    private long now;
    private int epoch;
    private boolean started;

    Regression(LinearSettings settings) {
        this.settings = settings;
        this.decay = new Decay(settings.halfLife());
        this.gram = new SumTable(settings.rowCapacity());
        this.forward = new SumTable(settings.rowCapacity());
        this.column = new Column(settings.neighbours());
        this.positions = positions(settings.positionScale());
    }

    /** {@code exp(-n / scale)} for the n-th item before the last. */
    static double[] positions(double scale) {
        double[] positions = new double[64];
        for (int n = 0; n < positions.length; n++) {
            positions[n] = StrictMath.exp(-n / scale);
        }
        return positions;
    }

    void learn(Examples examples) {
        for (int example = 0; example < examples.size(); example++) {
            enter(examples.time(example));
            double weight = examples.weight(example) * decay.weight(examples.time(example), epoch);
            count(examples, example, weight);
        }
        solveTargets();
    }

    /** Solves every column that was solved before. */
    void solveAll() {
        for (int target = 0; target < predecessors.length; target++) {
            targets.set(target, predecessors[target] != null);
        }
        solveTargets();
    }

    private void solveTargets() {
        for (int target = targets.nextSetBit(0); target >= 0; target = targets.nextSetBit(target + 1)) {
            solve(target);
        }
        targets.clear();
        makeReady();
    }

    /** Hands over the rows that changed; they were made ready by the trainer, so that this takes no memory. */
    void publish(Served served) {
        for (int item = changed.nextSetBit(0); item >= 0; item = changed.nextSetBit(item + 1)) {
            served.set(item, ready[item]);
            ready[item] = null;
        }
        changed.clear();
    }

    private void makeReady() {
        for (int item = changed.nextSetBit(0); item >= 0; item = changed.nextSetBit(item + 1)) {
            ready[item] = row(item);
        }
    }

    private @Nullable Weights row(int item) {
        Weights.Builder builder = item < weights.length ? weights[item] : null;
        Weights row = builder == null ? null : builder.build();
        return row == null ? null : row.strongest(settings.served());
    }

    private void enter(long time) {
        int next = decay.epoch(time);
        if (!started) {
            epoch = next;
            started = true;
        }
        if (next > epoch) {
            double factor = Decay.rescale(1, epoch, next);
            gram.scale(factor);
            forward.scale(factor);
            epoch = next;
        }
        now = Math.max(now, time);
    }

    private void count(Examples examples, int example, double weight) {
        int target = examples.target(example);
        boolean retraction = examples.retraction(example);
        for (int n = 0; n < examples.contextSize(example); n++) {
            int item = examples.item(example, n);
            double amount = weight * position(examples.distance(example, n));
            if (item != target || examples.visit(example)) {
                forward.change(target, item, amount, retraction);
                targets.set(target);
            }
            if (item != target && settings.backward() > 0) {
                countBack(examples, example, n, settings.backward() * amount);
            }
            countPairs(examples, example, n, amount);
        }
    }

    /** The pair the other way round: an example of its own with one item before. */
    private void countBack(Examples examples, int example, int n, double amount) {
        int item = examples.item(example, n);
        int target = examples.target(example);
        boolean retraction = examples.retraction(example);
        forward.change(item, target, amount, retraction);
        gram.change(target, target, amount * position(examples.distance(example, n)), retraction);
        targets.set(item);
    }

    private void countPairs(Examples examples, int example, int first, double amount) {
        int item = examples.item(example, first);
        boolean retraction = examples.retraction(example);
        gram.change(item, item, amount * position(examples.distance(example, first)), retraction);
        for (int n = first + 1; n < examples.contextSize(example); n++) {
            int other = examples.item(example, n);
            double product = amount * position(examples.distance(example, n));
            gram.change(item, other, product, retraction);
            gram.change(other, item, product, retraction);
        }
    }

    private double position(int distance) {
        return positions[Math.max(0, Math.min(positions.length, distance) - 1)];
    }

    private void solve(int target) {
        grow(target);
        int[] before = predecessors[target];
        int[] chosen = column.choose(forward.row(target), gram);
        boolean solved = column.solve(gram, settings.ridge() * decay.weight(now, epoch));
        int[] after = solved ? chosen : new int[0];
        for (int item : before == null ? after : before) {
            builder(item).remove(target);
            changed.set(item);
        }
        for (int n = 0; n < after.length; n++) {
            builder(after[n]).set(target, (float) column.weight(n));
            changed.set(after[n]);
        }
        predecessors[target] = after;
    }

    private Weights.Builder builder(int item) {
        grow(item);
        Weights.Builder builder = weights[item];
        if (builder == null) {
            builder = new Weights.Builder();
            weights[item] = builder;
        }
        return builder;
    }

    private void grow(int item) {
        if (item >= weights.length) {
            int size = Math.max(item + 1, weights.length * 2);
            weights = Arrays.copyOf(weights, size);
            predecessors = Arrays.copyOf(predecessors, size);
            ready = Arrays.copyOf(ready, size);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(started);
        out.writeInt(epoch);
        out.writeLong(now);
        gram.write(out);
        forward.write(out);
        for (int target = 0; target < predecessors.length; target++) {
            int[] items = predecessors[target];
            if (items != null && items.length > 0) {
                out.writeInt(target);
                Stored.write(out, items, items.length);
            }
        }
        out.writeInt(-1);
        writeRows(out);
        Stored.write(out, changed.stream().toArray(), changed.cardinality());
    }

    private void writeRows(DataOutput out) throws IOException {
        for (int item = 0; item < weights.length; item++) {
            Weights.Builder builder = weights[item];
            Weights row = builder == null ? null : builder.build();
            if (row != null) {
                out.writeInt(item);
                Served.write(row, out);
            }
        }
        out.writeInt(-1);
    }

    void read(DataInput in) throws IOException {
        started = in.readBoolean();
        epoch = in.readInt();
        now = in.readLong();
        gram.read(in);
        forward.read(in);
        for (int target = in.readInt(); target >= 0; target = in.readInt()) {
            grow(target);
            predecessors[target] = Stored.readInts(in, "linear neighbours", settings.neighbours());
        }
        for (int item = in.readInt(); item >= 0; item = in.readInt()) {
            Weights row = Served.readRow(in);
            Weights.Builder builder = builder(item);
            for (int n = 0; n < row.size(); n++) {
                builder.set(row.item(n), row.value(n));
            }
        }
        for (int item : Stored.readInts(in, "linear changes", Integer.MAX_VALUE)) {
            changed.set(item);
        }
        makeReady();
    }
}
