package dev.attune.engine.source.pairs;

import java.util.Arrays;

/**
 * A copy of one item's row that answers for many neighbours, for whoever scores hundreds of candidates after one item:
 * {@link #open} costs about a microsecond for a full row, each {@link #read} some ten nanoseconds. Belongs to one reader
 * and allocates nothing once it has seen a row as long.
 */
public final class PairView {
    private static final int FIRST_CAPACITY = 256;

    private final Pairs pairs;
    private Columns columns = room(FIRST_CAPACITY);
    private int[] places = new int[4 * FIRST_CAPACITY];
    private int size;
    private int from;
    private int sessionsFrom;
    private long next;
    private long forward;
    private double out;
    private double worth;

    /** @param pairs the table that is viewed */
    public PairView(Pairs pairs) {
        this.pairs = pairs;
    }

    /** Copies the row of an item, in one piece, with decayed sums as of {@code now}. */
    public void open(int item, long now) {
        from = item;
        sessionsFrom = pairs.sessions(item);
        PairRow row = pairs.row(item);
        if (row == null) {
            close();
        } else {
            worth = pairs.decay().worth(now, copy(row));
        }
        index();
    }

    /** The item whose row this is. */
    public int from() {
        return from;
    }

    /** How many neighbours it has. */
    public int size() {
        return size;
    }

    /** The n-th neighbour. */
    public int neighbour(int n) {
        return columns.items[n];
    }

    /** As {@link Pairs#read} from the item of this view. */
    public boolean read(int to, PairFeatures features) {
        features.clear(sessionsFrom, pairs.sessions(to), pairs.sessions());
        features.totals(next, forward, out);
        int place = find(to);
        if (place >= 0) {
            features.copy(columns, place);
        }
        features.decay(worth);
        return place >= 0;
    }

    private void close() {
        size = 0;
        next = 0;
        forward = 0;
        out = 0;
        worth = 1;
    }

    /** Returns the epoch of the decayed sums. */
    private int copy(PairRow row) {
        while (true) {
            int seen = row.lock.beginRead();
            Columns theirs = row.columns;
            size = Math.min(row.size, theirs.capacity());
            if (size > columns.capacity()) {
                columns = room(Integer.highestOneBit(size) * 2);
                places = new int[4 * columns.capacity()];
            }
            columns.copy(theirs, size);
            next = row.next;
            forward = row.forward;
            out = row.out;
            int epoch = row.epoch;
            if (row.lock.validate(seen)) {
                return epoch;
            }
        }
    }

    private void index() {
        Arrays.fill(places, 0);
        for (int n = 0; n < size; n++) {
            places[slot(columns.items[n])] = n + 1;
        }
    }

    private int find(int item) {
        return places[slot(item)] - 1;
    }

    private int slot(int item) {
        int mask = places.length - 1;
        int mixed = item * 0x9E3779B9;
        int slot = (mixed ^ (mixed >>> 15)) & mask;
        while (places[slot] != 0 && columns.items[places[slot] - 1] != item) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static Columns room(int capacity) {
        return Columns.of(capacity).withMissed().withActions();
    }
}
