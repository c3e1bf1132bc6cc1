package dev.attune.engine.source.pairs;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Scratch;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Source;
import java.io.DataInput;
import java.io.DataOutput;

/**
 * What followed the last item, by 1/distance over ten steps, without decay: sequential rules (Ludewig and Jannach, UMUAI
 * 2018). An item's score is its share of all that followed.
 */
public final class SequentialRules implements Source {
    private final Pairs pairs;
    private final RowReader reader = new RowReader(RowReader.Part.PLAIN);

    public SequentialRules(Pairs pairs) {
        this.pairs = pairs;
    }

    @Override
    public String name() {
        return "sequential-rules";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HISTORY;
    }

    @Override
    public void learn(Signal signal) {
        // The table learns as co-visitation.
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
        double total = scratch.amounts(count + 1)[count];
        for (int n = 0; n < count; n++) {
            candidates.add(scratch.items(count)[n], scratch.amounts(count)[n] / total);
        }
        candidates.keepBest(query.limit());
    }

    @Override
    public void snapshot(DataOutput out) {
        // Kept as co-visitation.
    }

    @Override
    public void restore(DataInput in) {
        // Kept as co-visitation.
    }
}
