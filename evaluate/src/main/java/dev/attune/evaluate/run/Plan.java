package dev.attune.evaluate.run;

import dev.attune.evaluate.exam.Refresh;
import dev.attune.evaluate.exam.Sample;
import dev.attune.evaluate.exam.Target;
import dev.attune.evaluate.model.Model;
import java.util.List;
import java.util.Set;

/**
 * What is to be evaluated.
 *
 * @param refresh modes, each is a run of its own; the others are compared with the first
 * @param target what is asked for, in {@link Protocol#PREQUENTIAL}
 * @param seed of the resamples of intervals, and of models where they are random
 */
record Plan(
        Protocol protocol,
        Parts parts,
        List<Model> models,
        List<Refresh> refresh,
        Target target,
        Sample sample,
        long seed) {

    Plan {
        if (protocol == Protocol.NEXT_ITEM && parts.train().isEmpty()) {
            throw new IllegalArgumentException("train: none (expected: one or more files, for next-item)");
        }
        if (protocol == Protocol.NEXT_ITEM && refresh.contains(Refresh.DAILY)) {
            throw new IllegalArgumentException("refresh: daily (expected: none or live, for next-item)");
        }
        if (refresh.isEmpty() || Set.copyOf(refresh).size() < refresh.size()) {
            throw new IllegalArgumentException("refresh: " + refresh + " (expected: one or more modes, each once)");
        }
        if (models.isEmpty()) {
            throw new IllegalArgumentException("models: none (expected: one or more)");
        }
    }
}
