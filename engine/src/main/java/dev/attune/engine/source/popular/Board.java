package dev.attune.engine.source.popular;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.source.Scratch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Decayed popularity over all items or over those of one category: all sums, and the top of them for readers. */
final class Board {
    private final Decay decay;
    private final Counts counts = new Counts();
    private final int capacity;
    private volatile Top top;
    private int epoch;
    private double total;
    private long touches;

    Board(Decay decay, int capacity) {
        this.decay = decay;
        this.capacity = capacity;
        this.top = new Top(capacity);
    }

    boolean isEmpty() {
        return touches == 0;
    }

    void add(int item, double weight, long time) {
        enter(decay.epoch(time));
        double amount = weight * decay.weight(time, epoch);
        double before = counts.sum(item);
        touches++;
        total += amount;
        top.update(item, before, counts.add(item, amount), total);
    }

    void subtract(int item, double weight, long time) {
        double before = counts.sum(item);
        if (before == 0) {
            return;
        }
        enter(decay.epoch(time));
        double amount = weight * decay.weight(time, epoch);
        double after = counts.subtract(item, amount);
        touches--;
        total = counts.size() == 0 ? 0 : Math.max(0, total - amount);
        touches = counts.size() == 0 ? 0 : touches;
        top.update(item, before, after, total);
        if (top.tooFew(counts.size())) {
            refill();
        }
    }

    private void refill() {
        Top fresh = new Top(capacity);
        fresh.total(total);
        counts.each(fresh::offer);
        top = fresh;
    }

    /** Copies the top, unsorted, with the total at the place behind; returns how many. Any thread. */
    int copyTop(Scratch scratch) {
        return top.copy(scratch);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(epoch);
        out.writeDouble(total);
        out.writeLong(touches);
        counts.write(out);
        top.write(out);
    }

    void read(DataInput in) throws IOException {
        epoch = in.readInt();
        total = in.readDouble();
        touches = in.readLong();
        counts.read(in);
        top.read(in);
    }

    /** Goes on to the epoch of a later event; a sweep over all sums, once in 256 half-lives. */
    private void enter(int next) {
        if (isEmpty()) {
            epoch = next;
        }
        if (next > epoch) {
            counts.rescale(epoch, next);
            top.rescale(epoch, next);
            total = Decay.rescale(total, epoch, next);
            epoch = next;
        }
    }
}
