package dev.attune.engine.source.covisit;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.ScoreMap;
import dev.attune.engine.source.Scratch;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Source;
import dev.attune.engine.state.Snapshot;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Items that follow each other in sessions: sequential rules (Ludewig and Jannach, UMUAI 2018) with forward decay and a
 * weaker edge back.
 *
 * <p><b>Learning.</b> Somebody touches b; for each item a of the session, d steps before, the row of a gets
 * {@code w · decay / d} for b, and the row of b gets {@code backward} times that for a. w is the engagement weight of
 * the touch of b, capped; a touch without positive weight teaches nothing. Coming back to an item is an edge to itself,
 * learned from views and clicks alone: to scroll on the same page is no return. That is how far repetition is worth
 * proposing is learned rather than ruled.
 *
 * <p><b>Reading.</b> An item a of the person's last items at position n votes for b with
 * {@code positionFactor^n · sqrt(w) · edge / (total + shrink)}, all as worth at the time of the request.
 *
 * <p><b>Taking back.</b> Each edge counts its contributions, and goes when none is left, so that sums of doubles leave
 * nothing behind; otherwise a sum is exact to rounding, 1e-12.
 *
 * <p><b>Bound and error.</b> A row holds at most {@code rowCapacity} neighbours, 16 bytes each. In a full row the
 * lightest neighbour makes way for a new one, which starts from its own weight: a stored edge is never too heavy, and is
 * too light by at most what was lost each time that it was the lightest. The total keeps what was lost, so votes stay
 * shares of all that was seen. Taking back an interaction whose edge has made way meanwhile takes from the total only,
 * or, when the edge came back since, too much from that edge; neither happens in rows that were never full.
 */
public final class CoVisitation implements Source {
    private static final int SECTION_VERSION = 1;

    private final CoVisitSettings settings;
    private final Decay decay;
    private final double[] positions;
    private final Rows rows = new Rows();

    public CoVisitation(CoVisitSettings settings) {
        this.settings = settings;
        this.decay = new Decay(settings.halfLife());
        this.positions = new double[Query.MAX_RECENT];
        double factor = 1;
        for (int n = 0; n < positions.length; n++) {
            positions[n] = factor;
            factor *= settings.positionFactor();
        }
    }

    @Override
    public String name() {
        return "co-visitation";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HISTORY;
    }

    @Override
    public void learn(Signal signal) {
        double weight = Math.min(signal.weight(), settings.weightCap());
        if (!(weight > 0)) {
            return;
        }
        int item = signal.item();
        for (int n = 0; n < signal.contextSize(); n++) {
            int other = signal.contextItem(n);
            int distance = signal.contextDistance(n);
            if (distance < 1 || distance > settings.steps()) {
                continue;
            }
            if (other != item) {
                change(signal, other, item, weight / distance);
                change(signal, item, other, settings.backward() * weight / distance);
            } else if (isVisit(signal)) {
                change(signal, item, item, weight / distance);
            }
        }
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        ScoreMap sums = candidates.scratch().sums();
        sums.clear();
        if (query.anchor() >= 0) {
            vote(query.anchor(), 1, query.now(), candidates.scratch());
        }
        int lookback = Math.min(query.recentSize(), settings.lookback());
        for (int n = 0; n < lookback; n++) {
            if (query.recentItem(n) != query.anchor()) {
                vote(query.recentItem(n), influence(query, n), query.now(), candidates.scratch());
            }
        }
        candidates.addAll(sums);
        candidates.keepBest(query.limit());
    }

    /** The item of the query's anchor and recent items that votes most for {@code item}, −1 when none does. */
    public int strongestVoter(Query query, int item, Scratch scratch) {
        int strongest = -1;
        double most = 0;
        if (query.anchor() >= 0) {
            most = share(query.anchor(), item, query.now(), scratch);
            strongest = most > 0 ? query.anchor() : -1;
        }
        int lookback = Math.min(query.recentSize(), settings.lookback());
        for (int n = 0; n < lookback; n++) {
            int voter = query.recentItem(n);
            double vote = voter == item ? 0 : influence(query, n) * share(voter, item, query.now(), scratch);
            if (vote > most) {
                most = vote;
                strongest = voter;
            }
        }
        return strongest;
    }

    /** What the edge from one item to another is worth at {@code now}, 0 when there is none. Any thread. */
    public double edge(int from, int to, long now) {
        Row row = rows.get(from);
        if (row == null) {
            return 0;
        }
        Scratch scratch = new Scratch();
        int count = row.copy(scratch);
        return find(to, count, scratch) * decay.worth(now, scratch.items(0)[count]);
    }

    @Override
    public void snapshot(DataOutput out) throws IOException {
        out.writeByte(SECTION_VERSION);
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + Row.mostBytes(settings.rowCapacity()));
        for (int item = 0; item < rows.length(); item++) {
            Row row = rows.get(item);
            if (row != null && !row.isEmpty()) {
                buffer.clear().putInt(item);
                row.write(buffer);
                out.write(buffer.array(), 0, buffer.position());
            }
        }
        out.writeInt(-1);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Snapshot.expectVersion(in, name(), SECTION_VERSION);
        for (int item = in.readInt(); item >= 0; item = in.readInt()) {
            rows.set(item, Row.read(in, settings.rowCapacity()));
        }
    }

    private void change(Signal signal, int from, int to, double weight) {
        if (weight == 0) {
            return;
        }
        int epoch = decay.epoch(signal.time());
        Row row = signal.retraction() ? rows.get(from) : rowOf(from, epoch);
        if (row == null) {
            return;
        }
        if (epoch > row.epoch() || row.isEmpty()) {
            row.advance(epoch);
        }
        double amount = weight * decay.weight(signal.time(), row.epoch());
        if (signal.retraction()) {
            row.subtract(to, amount);
        } else {
            row.add(to, amount, settings.rowCapacity());
        }
    }

    private Row rowOf(int item, int epoch) {
        Row row = rows.get(item);
        if (row == null) {
            row = new Row(epoch);
            rows.set(item, row);
        }
        return row;
    }

    private void vote(int from, double influence, long now, Scratch scratch) {
        Row row = rows.get(from);
        if (row == null) {
            return;
        }
        int count = row.copy(scratch);
        double factor = influence * perUnit(count, now, scratch);
        int[] items = scratch.items(count);
        double[] weights = scratch.amounts(count);
        ScoreMap sums = scratch.sums();
        for (int n = 0; n < count; n++) {
            sums.add(items[n], weights[n] * factor);
        }
    }

    private double share(int from, int to, long now, Scratch scratch) {
        Row row = rows.get(from);
        if (row == null) {
            return 0;
        }
        int count = row.copy(scratch);
        return find(to, count, scratch) * perUnit(count, now, scratch);
    }

    /** 1 / (total + shrink), with the shrink as large as it would have been at the epoch of the copied row. */
    private double perUnit(int count, long now, Scratch scratch) {
        double total = scratch.amounts(count + 1)[count];
        int epoch = scratch.items(count + 1)[count];
        return 1 / (total + settings.shrink() * decay.weight(now, epoch));
    }

    private double influence(Query query, int n) {
        double weight = Math.sqrt(Math.min(query.recentWeight(n), settings.weightCap()));
        return positions[n] * weight * (n < query.sessionSize() ? 1 : settings.earlierFactor());
    }

    private static double find(int item, int count, Scratch scratch) {
        int[] items = scratch.items(count);
        for (int n = 0; n < count; n++) {
            if (items[n] == item) {
                return scratch.amounts(count)[n];
            }
        }
        return 0;
    }

    private static boolean isVisit(Signal signal) {
        return switch (signal.type()) {
            case VIEW, CLICK -> true;
            default -> false;
        };
    }
}
