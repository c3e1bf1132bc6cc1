package dev.attune.engine.source.pairs;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Source;
import java.io.DataInput;
import java.io.DataOutput;

/** A source that only reads the pair table, which learns and is kept as {@link CoVisitation}. */
final class PairReader implements Source {
    private final String name;
    private final Reading reading;

    PairReader(String name, Reading reading) {
        this.name = name;
        this.reading = reading;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Evidence evidence() {
        return Evidence.HISTORY;
    }

    @Override
    public void learn(Signal signal) {
        // The table has its own.
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        reading.propose(query, candidates);
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
