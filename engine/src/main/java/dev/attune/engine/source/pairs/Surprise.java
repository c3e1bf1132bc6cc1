package dev.attune.engine.source.pairs;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Scratch;

/**
 * Items that share more sessions with the last one than chance explains, surest first: the {@linkplain LogLikelihood
 * log-likelihood ratio} of both in a session, from {@value #LEAST} on (chance gets there once in a thousand pairs).
 */
final class Surprise implements Reading {
    private static final double LEAST = 10.83;

    private final Pairs pairs;
    private final RowReader reader = new RowReader(RowReader.Part.TOGETHER);

    Surprise(Pairs pairs) {
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
        int count = reader.copy(row, 1, 0, scratch);
        for (int n = 0; n < count; n++) {
            int item = scratch.items(count)[n];
            double ratio = ratio(last, item, scratch.amounts(count)[n]);
            if (ratio >= LEAST) {
                candidates.add(item, ratio);
            }
        }
        candidates.keepBest(query.limit());
    }

    private double ratio(int from, int to, double together) {
        double a = pairs.sessions(from);
        double b = pairs.sessions(to);
        double all = Math.max((double) pairs.sessions(), a + b - together);
        if (together == 0 || together * all <= a * b) {
            return 0;
        }
        // Marginals are read one by one and may be an interaction older than the row.
        double both = Math.min(together, Math.min(a, b));
        return LogLikelihood.ratio(both, a - both, b - both, all - a - b + both);
    }
}
