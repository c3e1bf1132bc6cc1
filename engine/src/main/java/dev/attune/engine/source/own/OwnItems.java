package dev.attune.engine.source.own;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Source;
import java.io.DataInput;
import java.io.DataOutput;

/**
 * What the person touched before, for those who come back: the last items by recency and engagement,
 * {@code .9^position · w / (w + 1)}. Knows nothing but the query.
 */
public final class OwnItems implements Source {
    private static final double POSITION_FACTOR = 0.9;

    @Override
    public String name() {
        return "own";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HISTORY;
    }

    @Override
    public void learn(Signal signal) {
        // The profile of the request holds all that counts.
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        double factor = 1;
        for (int n = 0; n < query.recentSize(); n++) {
            double weight = Math.max(0, query.recentWeight(n));
            candidates.add(query.recentItem(n), factor * weight / (weight + 1));
            factor *= POSITION_FACTOR;
        }
        candidates.keepBest(query.limit());
    }

    @Override
    public void snapshot(DataOutput out) {
        // Nothing is kept.
    }

    @Override
    public void restore(DataInput in) {
        // Nothing is kept.
    }
}
