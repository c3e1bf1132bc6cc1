package dev.attune.engine.source.pairs;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.source.SequenceLock;

/** The neighbours of one item. One writer; readers copy it under the sequence lock ({@link RowReader}). */
final class PairRow {
    final SequenceLock lock = new SequenceLock();
    Columns columns = Columns.of(Columns.FIRST_CAPACITY);
    int size;
    /** Of all decayed sums. */
    int epoch;
    /** How often something was learned, less what was taken back. */
    long contributions;
    /** Direct successors. */
    long next;
    /** Forward edges, in {@link Change#UNITS}. */
    long forward;
    /** Decayed edges: forward, and back. */
    double out;

    double in;
    /** The most that any neighbour weighed when it had to go. */
    double evicted;

    PairRow(int epoch) {
        this.epoch = epoch;
    }

    /** Whether nothing is held: such a row is as good as none. */
    boolean isEmpty() {
        return contributions == 0;
    }

    /** Goes on to another epoch; exact, see {@link Decay}. */
    void advance(int later) {
        lock.beginWrite();
        columns.rescale(size, epoch, later);
        out = Decay.rescale(out, epoch, later);
        in = Decay.rescale(in, epoch, later);
        evicted = Decay.rescale(evicted, epoch, later);
        epoch = later;
        lock.endWrite();
    }

    void add(Change change, int capacity) {
        double amount = Decay.rescale(change.amount, change.epoch, epoch);
        int known = columns.find(change.neighbour, size);
        makeRoom(change, known < 0, capacity);
        lock.beginWrite();
        int place = known < 0 ? newPlace(change.neighbour, capacity) : known;
        columns.count(place, change, 1);
        columns.weigh(place, change, amount);
        contributions++;
        total(change, amount, 1);
        lock.endWrite();
    }

    /** Takes back what {@link #add} added; a neighbour that nothing holds any more is gone without a trace. */
    void take(Change change) {
        if (contributions == 0) {
            return;
        }
        if (contributions == 1) {
            clear(Columns.of(Columns.FIRST_CAPACITY));
            return;
        }
        double amount = -Decay.rescale(change.amount, change.epoch, epoch);
        int place = columns.find(change.neighbour, size);
        lock.beginWrite();
        contributions--;
        total(change, amount, -1);
        lighten(place, change, amount);
        lock.endWrite();
    }

    /** Larger columns are made before the change begins: readers do not wait for it. */
    private void makeRoom(Change change, boolean another, int capacity) {
        Columns roomy = columns;
        if (another && size == roomy.capacity() && size < capacity) {
            roomy = roomy.grown(Math.min(capacity, size * 2));
        }
        if (another && size == capacity && !roomy.hasMissed()) {
            roomy = roomy.withMissed();
        }
        if (change.acts() && !roomy.hasActions()) {
            roomy = roomy.withActions();
        }
        if (roomy != columns) {
            lock.beginWrite();
            columns = roomy;
            lock.endWrite();
        }
    }

    /** A place behind the others, or that of the lightest neighbour when the row is full. */
    private int newPlace(int neighbour, int capacity) {
        int place = size;
        if (size == capacity) {
            place = columns.lightest(size);
            evicted = Math.max(evicted, columns.heft(place));
        } else {
            size++;
        }
        columns.begin(place, neighbour);
        if (columns.hasMissed()) {
            columns.missed[place] = evicted;
        }
        return place;
    }

    private void lighten(int place, Change change, double amount) {
        if (place < 0) {
            return;
        }
        double left = columns.heft(place) + amount * (change.forward ? 1 : Columns.BACKWARD_HEFT);
        columns.count(place, change, -1);
        columns.weigh(place, change, amount);
        if (columns.hasMissed()) {
            // What was learned before the neighbour came back may be what was taken: then something else is missing.
            columns.missed[place] += Math.max(0, left - columns.heft(place));
        }
        if (columns.isEmpty(place)) {
            evicted = columns.hasMissed() ? Math.max(evicted, columns.missed[place]) : evicted;
            size--;
            columns.move(size, place);
        }
    }

    private void total(Change change, double amount, int sign) {
        if (change.forward) {
            next = Math.max(0, next + sign * change.next);
            forward = Math.max(0, forward + sign * change.units);
            out = Math.max(0, out + amount);
        } else {
            in = Math.max(0, in + amount);
        }
    }

    private void clear(Columns fresh) {
        lock.beginWrite();
        columns = fresh;
        size = 0;
        contributions = 0;
        next = 0;
        forward = 0;
        out = 0;
        in = 0;
        evicted = 0;
        lock.endWrite();
    }
}
