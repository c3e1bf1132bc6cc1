package dev.attune.engine.source.pairs;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Scratch;

/**
 * What followed the last item, without decay and engagement, as shares of all that followed: direct successors alone are a
 * Markov chain of first order; all of ten steps by 1/distance are sequential rules (Ludewig and Jannach, UMUAI 2018).
 */
final class Successors implements Reading {
    private final Pairs pairs;
    private final RowReader reader;

    /** @param part direct successors, or edges without decay */
    Successors(Pairs pairs, RowReader.Part part) {
        this.pairs = pairs;
        this.reader = new RowReader(part);
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        int last = Influence.last(query);
        PairRow row = last < 0 ? null : pairs.row(last);
        if (row == null) {
            return;
        }
        Scratch scratch = candidates.scratch();
        int count = reader.copy(row, 1, 0, scratch);
        int[] items = scratch.items(count + 1);
        double[] amounts = scratch.amounts(count + 1);
        for (int n = 0; n < count; n++) {
            candidates.add(items[n], amounts[n] / amounts[count]);
        }
        candidates.keepBest(query.limit());
    }
}
