package dev.attune.engine.source.pairs;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.ScoreMap;
import dev.attune.engine.source.Scratch;

/**
 * Items whose sessions are the same: {@code both / sqrt((a + shrink) (b + shrink))}, summed over the items that the request
 * rests on as in {@link CoVisitation}. Without decay; an item is no neighbour of itself.
 */
final class Cosine implements Reading {
    private final Pairs pairs;
    private final Influence influence;
    private final double shrink;
    private final RowReader reader = new RowReader(RowReader.Part.TOGETHER);

    Cosine(Pairs pairs, CoVisitSettings settings) {
        this.pairs = pairs;
        this.influence = new Influence(settings, pairs.weightCap());
        this.shrink = settings.shrink();
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        ScoreMap sums = candidates.scratch().sums();
        sums.clear();
        if (query.anchor() >= 0) {
            vote(query.anchor(), 1, candidates.scratch());
        }
        for (int n = 0; n < influence.lookback(query); n++) {
            if (query.recentItem(n) != query.anchor()) {
                vote(query.recentItem(n), influence.of(query, n), candidates.scratch());
            }
        }
        candidates.addAll(sums);
        candidates.keepBest(query.limit());
    }

    private void vote(int from, double weight, Scratch scratch) {
        PairRow row = pairs.row(from);
        if (row == null) {
            return;
        }
        int count = reader.copy(row, 1, 0, scratch);
        double factor = weight / Math.sqrt(pairs.sessions(from) + shrink);
        int[] items = scratch.items(count);
        double[] both = scratch.amounts(count);
        ScoreMap sums = scratch.sums();
        for (int n = 0; n < count; n++) {
            if (both[n] > 0) {
                sums.add(items[n], both[n] * factor / Math.sqrt(pairs.sessions(items[n]) + shrink));
            }
        }
    }
}
