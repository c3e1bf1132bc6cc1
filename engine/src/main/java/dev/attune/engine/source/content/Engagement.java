package dev.attune.engine.source.content;

import dev.attune.engine.decay.Decay;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * How much each item is engaged with: forward-decayed sums, and an item's share s / (s + m) beside the mean m of the
 * items that have any; so 0 for an untouched item, ½ for one like the mean, and below 1. All decay alike, so a share
 * does not depend on when it is read. One writer; readers see each sum whole, and the mean of a moment before.
 *
 * <p>An interaction taken back is subtracted as the number that was added, and an item of which none is left is at 0:
 * sums are exact to rounding, 1e-12. 12 bytes an item, up to the greatest index that was touched.
 */
final class Engagement {
    private static final VarHandle SUM = MethodHandles.arrayElementVarHandle(double[].class);

    private final Decay decay;
    private volatile Table table = new Table(0, 64);

    Engagement(long halfLife) {
        this.decay = new Decay(halfLife);
    }

    // ---- any thread ----

    /** 0..1 */
    double share(int item) {
        Table known = table;
        double sum = known.sum(item);
        return sum > 0 ? sum / (sum + known.mean) : 0;
    }

    // ---- learner only ----

    void add(int item, double weight, long time) {
        Table known = tableOf(decay.epoch(time), item);
        known.counts[item]++;
        known.change(item, weight * decay.weight(time, known.epoch), known.counts[item] == 1 ? 1 : 0);
    }

    void subtract(int item, double weight, long time) {
        Table known = table;
        if (item >= known.counts.length || known.counts[item] == 0) {
            return;
        }
        double sum = known.sum(item);
        boolean last = --known.counts[item] == 0;
        double less = last ? sum : Math.min(sum, weight * decay.weight(time, known.epoch));
        known.change(item, -less, last ? -1 : 0);
    }

    void write(DataOutput out) throws IOException {
        Table known = table;
        out.writeInt(known.epoch);
        out.writeDouble(known.total);
        for (int item = 0; item < known.counts.length; item++) {
            if (known.counts[item] > 0) {
                out.writeInt(item);
                out.writeInt(known.counts[item]);
                out.writeDouble(known.sum(item));
            }
        }
        out.writeInt(-1);
    }

    void read(DataInput in) throws IOException {
        Table read = new Table(in.readInt(), 64);
        double total = in.readDouble();
        for (int item = in.readInt(); item >= 0; item = in.readInt()) {
            read = read.with(read.epoch, item);
            read.counts[item] = in.readInt();
            read.change(item, in.readDouble(), 1);
        }
        // Not the sum of the sums: the rounding of the history belongs to the state.
        read.setTotal(total);
        table = read;
    }

    /** The table with room for an item, of this epoch when it is later than the table's. */
    private Table tableOf(int epoch, int item) {
        Table known = table;
        boolean later = known.items == 0 ? known.epoch != epoch : known.epoch < epoch;
        if (later || item >= known.counts.length) {
            known = known.with(later ? epoch : known.epoch, item);
            table = known;
        }
        return known;
    }

    /** Sums of one epoch: readers who hold a table compare like with like. */
    private static final class Table {
        private final int epoch;
        private final int[] counts;
        private final double[] sums;
        private int items;
        private double total;
        private volatile double mean;

        Table(int epoch, int capacity) {
            this(epoch, new int[capacity], new double[capacity]);
        }

        private Table(int epoch, int[] counts, double[] sums) {
            this.epoch = epoch;
            this.counts = counts;
            this.sums = sums;
        }

        double sum(int item) {
            return item < sums.length ? (double) SUM.getOpaque(sums, item) : 0;
        }

        void change(int item, double amount, int moreItems) {
            SUM.setOpaque(sums, item, sums[item] + amount);
            items += moreItems;
            setTotal(items == 0 ? 0 : total + amount);
        }

        void setTotal(double sum) {
            total = Math.max(0, sum);
            mean = items == 0 ? 0 : total / items;
        }

        Table with(int otherEpoch, int item) {
            if (otherEpoch == epoch && item < counts.length) {
                return this;
            }
            int capacity = item < counts.length ? counts.length : Math.max(item + 1, counts.length * 2);
            double[] rescaled = Arrays.copyOf(sums, capacity);
            for (int n = 0; n < sums.length; n++) {
                rescaled[n] = Decay.rescale(sums[n], epoch, otherEpoch);
            }
            Table other = new Table(otherEpoch, Arrays.copyOf(counts, capacity), rescaled);
            other.items = items;
            other.setTotal(Decay.rescale(total, epoch, otherEpoch));
            return other;
        }
    }
}
