package dev.attune.engine.source.pairs;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.ScoreMap;
import dev.attune.engine.source.Scratch;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Source;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Items that follow each other in sessions: sequential rules (Ludewig and Jannach, UMUAI 2018) with forward decay and a
 * weaker edge back. It stands for the {@link Pairs} table where sources learn and are kept; the others that read the
 * table learn nothing of their own.
 *
 * <p>An item a of the person's last items at position n votes for b with
 * {@code positionFactor^n · sqrt(w) · (forward + backward · back) / (total + shrink)}, all as worth at the time of the
 * request, the total being that of all that a could vote for.
 */
public final class CoVisitation implements Source {
    private static final String NAME = "co-visitation";

    private final Pairs pairs;
    private final CoVisitSettings settings;
    private final Influence influence;
    private final RowReader reader = new RowReader(RowReader.Part.DECAYED);

    public CoVisitation(Pairs pairs, CoVisitSettings settings) {
        this.pairs = pairs;
        this.settings = settings;
        this.influence = new Influence(settings, pairs.weightCap());
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The other sources that read the table; they learn nothing and keep nothing. */
    public List<Source> readers() {
        return List.of(
                new PairReader("sequential-rules", new Successors(pairs, RowReader.Part.PLAIN)),
                new PairReader("markov", new Successors(pairs, RowReader.Part.SUCCESSORS)),
                new PairReader("cosine", new Cosine(pairs, settings)),
                new PairReader("llr", new Surprise(pairs)),
                new PairReader("two-steps", new TwoSteps(pairs, settings.backward())),
                new PairReader("bought-together", new BoughtTogether(pairs)));
    }

    /** The table, for reading. */
    public Pairs pairs() {
        return pairs;
    }

    @Override
    public Evidence evidence() {
        return Evidence.HISTORY;
    }

    @Override
    public void learn(Signal signal) {
        pairs.learn(signal);
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        ScoreMap sums = candidates.scratch().sums();
        sums.clear();
        if (query.anchor() >= 0) {
            vote(query.anchor(), 1, query.now(), candidates.scratch());
        }
        for (int n = 0; n < influence.lookback(query); n++) {
            if (query.recentItem(n) != query.anchor()) {
                vote(query.recentItem(n), influence.of(query, n), query.now(), candidates.scratch());
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
        for (int n = 0; n < influence.lookback(query); n++) {
            int voter = query.recentItem(n);
            double vote = voter == item ? 0 : influence.of(query, n) * share(voter, item, query.now(), scratch);
            if (vote > most) {
                most = vote;
                strongest = voter;
            }
        }
        return strongest;
    }

    @Override
    public void snapshot(DataOutput out) throws IOException {
        pairs.snapshot(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        pairs.restore(in, NAME);
    }

    private void vote(int from, double weight, long now, Scratch scratch) {
        PairRow row = pairs.row(from);
        if (row == null) {
            return;
        }
        int count = reader.copy(row, 1, settings.backward(), scratch);
        double factor = weight * perUnit(count, now, scratch);
        int[] items = scratch.items(count);
        double[] weights = scratch.amounts(count);
        ScoreMap sums = scratch.sums();
        for (int n = 0; n < count; n++) {
            sums.add(items[n], weights[n] * factor);
        }
    }

    private double share(int from, int to, long now, Scratch scratch) {
        PairRow row = pairs.row(from);
        if (row == null || reader.copyOne(row, to, 1, settings.backward(), scratch) == 0) {
            return 0;
        }
        return scratch.amounts(2)[0] * perUnit(1, now, scratch);
    }

    /** 1 / (total + shrink), with the shrink as large as it would have been at the epoch of the copied row. */
    private double perUnit(int count, long now, Scratch scratch) {
        double total = scratch.amounts(count + 1)[count];
        int epoch = scratch.items(count + 1)[count];
        return 1 / (total + settings.shrink() * pairs.decay().weight(now, epoch));
    }
}
