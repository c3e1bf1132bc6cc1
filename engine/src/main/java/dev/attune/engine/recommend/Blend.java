package dev.attune.engine.recommend;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Scratch;
import dev.attune.engine.source.Source;
import java.util.List;

/**
 * Weighted reciprocal rank fusion: a source adds {@code weight / (constant + rank)} to its item. Equal scores share the
 * middle of their ranks, so that nothing depends on the order in which a source happens to hold them. One thread.
 */
final class Blend {
    private final List<Source> sources;
    private final double constant;
    private final Candidates candidates;
    private final Parts parts;

    Blend(List<Source> sources, double constant, int limit) {
        this.sources = sources;
        this.constant = constant;
        this.candidates = new Candidates(limit);
        this.parts = new Parts(sources.size());
    }

    void clear() {
        parts.clear();
    }

    /** Asks every source that has a weight. */
    void ask(Query query, double[] weights) {
        for (int source = 0; source < weights.length; source++) {
            if (weights[source] > 0) {
                candidates.clear();
                sources.get(source).propose(query, candidates);
                candidates.keepBest(query.limit());
                take(source, weights[source]);
            }
        }
    }

    /** A list for the caller to fill, sort and {@link #take}. */
    Candidates candidates() {
        candidates.clear();
        return candidates;
    }

    /** Adds what {@link #candidates} holds, best first, as the proposal of a source. */
    void take(int source, double weight) {
        int n = 0;
        while (n < candidates.size()) {
            int end = n + 1;
            while (end < candidates.size() && candidates.score(end) == candidates.score(n)) {
                end++;
            }
            double part = weight / (constant + (n + 1 + end) / 2.0);
            for (; n < end; n++) {
                parts.add(source, candidates.item(n), part);
            }
        }
    }

    /** Adds one item outside of any ranking; source −1 is none of ours. */
    void add(int source, int item, double part) {
        parts.add(source, item, part);
    }

    double constant() {
        return constant;
    }

    /** The blended score of an item, 0 when no source proposed it. */
    double score(int item) {
        return parts.sum(item);
    }

    /** All items and their blended scores, in no order that means anything. */
    Candidates merged() {
        candidates.clear();
        parts.giveTo(candidates);
        return candidates;
    }

    /** What a source added to the score of an item. */
    double part(int source, int item) {
        return parts.part(source, item);
    }

    /** Whether a source that rests on such evidence added to the score of an item. */
    boolean restsOn(Evidence evidence, int item) {
        for (int source = 0; source < sources.size(); source++) {
            if (sources.get(source).evidence() == evidence && parts.part(source, item) > 0) {
                return true;
            }
        }
        return false;
    }

    int sourceCount() {
        return sources.size();
    }

    String sourceName(int source) {
        return sources.get(source).name();
    }

    Scratch scratch() {
        return candidates.scratch();
    }
}
