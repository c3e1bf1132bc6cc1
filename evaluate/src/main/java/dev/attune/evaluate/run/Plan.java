package dev.attune.evaluate.run;

import dev.attune.evaluate.exam.Refresh;
import dev.attune.evaluate.exam.Sample;
import dev.attune.evaluate.exam.Target;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.model.HomeSettings;
import dev.attune.evaluate.model.Model;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be evaluated.
 *
 * @param refresh modes, each is a run of its own; the others are compared with the first
 * @param target what is asked for, in {@link Protocol#PREQUENTIAL}
 * @param repeats how many seeds models that are random are run with: {@code seed} and the numbers after it
 * @param passes how often models that can learn from the training part several times do
 * @param pairHalfLife other than the product's, or null
 * @param seed of the resamples of intervals, and of models where they are random
 */
record Plan(
        Protocol protocol,
        Parts parts,
        List<Model> models,
        List<Refresh> refresh,
        Target target,
        Sample sample,
        int repeats,
        int passes,
        @Nullable Duration pairHalfLife,
        long seed) {

    Plan {
        requireRecorded(protocol, parts, models, sample);
        if (protocol == Protocol.NEXT_ITEM && parts.train().isEmpty()) {
            throw new IllegalArgumentException("train: none (expected: one or more files, for next-item)");
        }
        if (protocol == Protocol.PREQUENTIAL && !parts.timed()) {
            throw new IllegalArgumentException("format: " + parts.format().wireName()
                    + " (expected: one whose rows have times of their own, for prequential)");
        }
        if (parts.format() == Format.OPEN_BANDIT) {
            throw new IllegalArgumentException("format: open-bandit (expected: with the protocol off-policy alone)");
        }
        if (protocol == Protocol.TOP_N && !refresh.equals(List.of(Refresh.NONE))) {
            throw new IllegalArgumentException("refresh: " + refresh + " (expected: none, for top-n)");
        }
        if (protocol == Protocol.TOP_N
                && parts.validation() == 0
                && !parts.train().isEmpty()) {
            throw new IllegalArgumentException("train: files (expected: none for top-n, which cuts the test files)");
        }
        if (pairHalfLife != null && pairHalfLife.toMillis() < 1) {
            throw new IllegalArgumentException("pair-half-life: " + pairHalfLife + " (expected: 1 ms or more)");
        }
        if (repeats < 1 || repeats > 100 || passes < 1 || passes > 100) {
            throw new IllegalArgumentException(
                    "seeds, passes: " + repeats + ", " + passes + " (expected: 1 to 100 of either)");
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

    private static void requireRecorded(Protocol protocol, Parts parts, List<Model> models, Sample sample) {
        if (!parts.recorded().isEmpty() && (protocol != Protocol.NEXT_ITEM || sample.share() < 1)) {
            throw new IllegalArgumentException("recorded: lists (expected: with next-item, and no sample, alone)");
        }
        if (models.stream().anyMatch(model -> parts.recorded().containsKey(model.name()))) {
            throw new IllegalArgumentException("recorded: the name of a model (expected: another name)");
        }
    }

    /** The models of a repeat, from 0: after the first one only those that differ from seed to seed. */
    List<Model> models(int repeat) {
        return repeat == 0 ? models : models.stream().filter(Model::random).toList();
    }

    HomeSettings home(long seedOfRun) {
        return new HomeSettings(parts.watched(), seedOfRun, passes, pairHalfLife);
    }
}
