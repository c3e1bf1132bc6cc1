package dev.attune.engine.source.pairs;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.event.EventType;
import dev.attune.engine.source.Signal;
import dev.attune.engine.state.Snapshot;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What is touched together in sessions: one table that learns, from which several sources read.
 *
 * <p><b>Learning.</b> Somebody touches b; for each item a of the session, d steps before, the row of a learns an edge
 * forward to b, and the row of b the edge back to a. Per neighbour:
 *
 * <ul>
 *   <li>as whole numbers, without decay: how often it was the direct successor (d = 1) and the one after (d = 2); the sums
 *       of 1/d, forward and back, in units of 1/2520, so that they are exact; in how many sessions both were touched
 *       within those steps. These count visits: whatever touches an item first, and views and clicks that are a step of their own (a view
 *       after a click is the page that the click opened);
 *   <li>decayed sums of w/d, forward and back, w the engagement weight of the touch of b, capped: every touch with a
 *       weight above zero counts;
 *   <li>the second in which both were last seen together;
 *   <li>once such events exist: how often it was put into the cart, and bought, after this item was seen, and how often
 *       both were bought (the purchase of one came after a touch of the other that weighed as much).
 * </ul>
 *
 * Coming back to an item is an edge to itself, learned from views and clicks alone: to scroll on the same page is no return.
 *
 * <p><b>Taking back.</b> Whole numbers leave nothing. A decayed sum counts its contributions and becomes 0 with the last
 * one, a neighbour goes with the last one of both; otherwise a sum is exact to rounding, 1e-12. The second of the last
 * meeting stays.
 *
 * <p><b>Order.</b> Nothing depends on the order of sessions, but for rounding, as long as a row was never full.
 *
 * <p><b>Bound and error.</b> A row holds at most {@code rowCapacity} neighbours (SpaceSaving, Metwally, Agrawal and El
 * Abbadi, ICDT 2005, with forward-decayed weights, Cormode and others, ICDE 2009). The heft of a neighbour is its decayed
 * sum forward, a quarter of the one back, and what it may be missing. In a full row the lightest makes way for a new one,
 * which starts from nothing and notes the heft of the one that left as what it may be missing at most. So a stored sum is
 * never too great, and (forward + back/4) is too small by at most {@link PairFeatures#missed}, which is at most N / m: N
 * the same sum over all that the row ever saw, m its capacity, both decayed. Every neighbour above N / m is in the row.
 * Whole numbers of a neighbour that once left are those since it came back. A row's totals lose nothing. Taking back an
 * edge that has made way meanwhile takes from the totals only, or, when it came back since, too much from that edge; what
 * may be missing then stays true and may be above N / m.
 *
 * <p><b>Memory.</b> 52 bytes a neighbour, 8 more in rows that were full, 12 more in rows with carts or purchases, about 200
 * a row; rows grow by doubling. 100,000 items with full rows are 1.1 GB, which only a site sees whose every item has two
 * hundred neighbours.
 */
public final class Pairs {
    private static final int SECTION_VERSION = 2;

    private final PairSettings settings;
    private final Decay decay;
    private final PairRows rows = new PairRows();
    private final Occurrences sessions = new Occurrences();
    private final Occurrences purchases = new Occurrences();
    private final Change change = new Change();
    private volatile long sessionCount;

    public Pairs(PairSettings settings) {
        this.settings = settings;
        this.decay = new Decay(settings.halfLife());
    }

    /** Takes in one interaction, or takes it out again. Writer only; allocates nothing once rows have grown. */
    void learn(Signal signal) {
        double weight = Math.min(signal.weight(), settings.weightCap());
        if (!(weight > 0)) {
            return;
        }
        int sign = signal.retraction() ? -1 : 1;
        occur(signal, sign);
        change.begin(signal, decay.epoch(signal.time()));
        double amount = weight * decay.weight(signal.time(), change.epoch);
        boolean returns = isVisit(signal) && !isSameStep(signal);
        for (int n = 0; n < signal.contextSize(); n++) {
            int distance = signal.contextDistance(n);
            boolean itself = signal.contextItem(n) == signal.item();
            if (distance >= 1 && distance <= settings.steps() && (returns || !itself)) {
                change.between(distance, returns || signal.firstTouch(), amount);
                change.buyBoth(signal, n);
                meet(signal, signal.contextItem(n));
            }
        }
    }

    /**
     * What is known of two items, as of {@code now} where it decays. Any thread; allocates nothing.
     *
     * @return whether they are neighbours; when not, only what is known of each of them is filled in
     */
    public boolean read(int from, int to, long now, PairFeatures features) {
        features.clear(sessions.of(from), sessions.of(to), sessionCount);
        PairRow row = rows.get(from);
        return row != null && features.read(row, to, now, decay);
    }

    /** In how many sessions an item was touched. Any thread. */
    public int sessions(int item) {
        return sessions.of(item);
    }

    /** How often an item was bought. Any thread. */
    int purchases(int item) {
        return purchases.of(item);
    }

    /** How many sessions there were. Any thread. */
    public long sessions() {
        return sessionCount;
    }

    @Nullable
    PairRow row(int item) {
        return rows.get(item);
    }

    Decay decay() {
        return decay;
    }

    double weightCap() {
        return settings.weightCap();
    }

    void snapshot(DataOutput out) throws IOException {
        out.writeByte(SECTION_VERSION);
        out.writeLong(sessionCount);
        sessions.write(out);
        purchases.write(out);
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + RowBytes.most(settings.rowCapacity()));
        for (int item = 0; item < rows.length(); item++) {
            PairRow row = rows.get(item);
            if (row != null && !row.isEmpty()) {
                buffer.clear().putInt(item);
                RowBytes.write(row, buffer);
                out.write(buffer.array(), 0, buffer.position());
            }
        }
        out.writeInt(-1);
    }

    void restore(DataInput in, String section) throws IOException {
        Snapshot.expectVersion(in, section, SECTION_VERSION);
        sessionCount = in.readLong();
        sessions.read(in);
        purchases.read(in);
        for (int item = in.readInt(); item >= 0; item = in.readInt()) {
            rows.set(item, RowBytes.read(in, settings.rowCapacity()));
        }
    }

    private void occur(Signal signal, int sign) {
        if (signal.firstTouch()) {
            sessions.add(signal.item(), sign);
            if (signal.contextSize() == 0) {
                sessionCount = Math.max(0, sessionCount + sign);
            }
        }
        if (signal.type() == EventType.PURCHASE) {
            purchases.add(signal.item(), sign);
        }
    }

    private void meet(Signal signal, int other) {
        change(signal, other, signal.item(), true);
        if (other != signal.item()) {
            change(signal, signal.item(), other, false);
        }
    }

    private static boolean isVisit(Signal signal) {
        return signal.type() == EventType.VIEW || signal.type() == EventType.CLICK;
    }

    /** Whether this goes on with the last item: a context that has room holds all of the session but that. */
    private static boolean isSameStep(Signal signal) {
        if (signal.firstTouch() || signal.contextSize() == Signal.MAX_CONTEXT) {
            return false;
        }
        for (int n = 0; n < signal.contextSize(); n++) {
            if (signal.contextItem(n) == signal.item()) {
                return false;
            }
        }
        return true;
    }

    private void change(Signal signal, int of, int neighbour, boolean forward) {
        PairRow row = signal.retraction() ? rows.get(of) : rowOf(of);
        if (row == null) {
            return;
        }
        if (change.epoch > row.epoch || row.isEmpty()) {
            row.advance(change.epoch);
        }
        change.neighbour = neighbour;
        change.forward = forward;
        if (signal.retraction()) {
            row.take(change);
        } else {
            row.add(change, settings.rowCapacity());
        }
    }

    private PairRow rowOf(int item) {
        PairRow row = rows.get(item);
        if (row == null) {
            row = new PairRow(change.epoch);
            rows.set(item, row);
        }
        return row;
    }
}
