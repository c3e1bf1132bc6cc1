package dev.attune.engine.source.pairs;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Scratch;

/**
 * What was bought in the sessions in which the last item was seen or bought: the cosine of purchases of both, and half
 * the cosine of touches of the one and purchases of the other,
 * {@code both / sqrt((p_a + 1) (p_b + 1)) + ½ bought / sqrt((s_a + 1) (p_b + 1))}. Nothing where nobody buys; not the item
 * itself.
 */
final class BoughtTogether implements Reading {
    private static final double SEEN_SHARE = 0.5;

    private final Pairs pairs;
    private final RowReader reader = new RowReader(RowReader.Part.BOUGHT);

    BoughtTogether(Pairs pairs) {
        this.pairs = pairs;
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        int last = Influence.last(query);
        PairRow row = last < 0 ? null : pairs.row(last);
        if (row == null) {
            return;
        }
        Scratch scratch = candidates.scratch();
        double seen = SEEN_SHARE / Math.sqrt(pairs.sessions(last) + 1);
        int count = reader.copy(row, seen, 1 / Math.sqrt(pairs.purchases(last) + 1), scratch);
        for (int n = 0; n < count; n++) {
            int item = scratch.items(count)[n];
            candidates.add(item, scratch.amounts(count)[n] / Math.sqrt(pairs.purchases(item) + 1));
        }
        candidates.keepBest(query.limit());
    }
}
