package dev.attune.engine.source.pairs;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.ScoreMap;
import dev.attune.engine.source.Scratch;

/**
 * What follows what follows: the share of a neighbour of the last item times the share of a neighbour of that one, summed
 * over the {@value #FIRST} strongest of the first and the {@value #SECOND} strongest of each second row. It finds what goes
 * with an item that few have seen.
 */
final class TwoSteps implements Reading {
    static final int FIRST = 15;
    static final int SECOND = 20;

    private final Pairs pairs;
    private final double backward;
    private final RowReader reader = new RowReader(RowReader.Part.DECAYED);

    TwoSteps(Pairs pairs, double backward) {
        this.pairs = pairs;
        this.backward = backward;
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        int last = Influence.last(query);
        Scratch scratch = candidates.scratch();
        int first = last < 0 ? 0 : strongest(last, FIRST, candidates);
        int[] items = scratch.keptItems();
        double[] shares = scratch.keptAmounts();
        for (int n = 0; n < first; n++) {
            items[n] = candidates.item(n);
            shares[n] = candidates.score(n);
        }
        ScoreMap sums = scratch.sums();
        sums.clear();
        for (int n = 0; n < first; n++) {
            int second = items[n] == last ? 0 : strongest(items[n], SECOND, candidates);
            for (int k = 0; k < second; k++) {
                sums.add(candidates.item(k), shares[n] * candidates.score(k));
            }
        }
        candidates.clear();
        candidates.addAll(sums);
        candidates.keepBest(query.limit());
    }

    /** Leaves the strongest neighbours of an item in {@code candidates}; returns how many. */
    private int strongest(int from, int most, Candidates candidates) {
        candidates.clear();
        PairRow row = pairs.row(from);
        if (row == null) {
            return 0;
        }
        Scratch scratch = candidates.scratch();
        int count = reader.copy(row, 1, backward, scratch);
        int[] items = scratch.items(count + 1);
        double[] amounts = scratch.amounts(count + 1);
        for (int n = 0; n < count; n++) {
            candidates.add(items[n], amounts[n] / amounts[count]);
        }
        candidates.keepBest(most);
        return candidates.size();
    }
}
