package dev.attune.evaluate.measure;

import dev.attune.evaluate.exam.Outcome;
import dev.attune.evaluate.model.Proposal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Gathers the cases of one run. One thread. */
public final class Scores implements Consumer<Outcome> {
    private final List<ModelScore> models = new ArrayList<>();
    private final Map<String, Integer> sessions = new HashMap<>();
    private final Ints sessionOfCase = new Ints();
    private final Longs timeOfCase = new Longs();

    /** Scores of so many models. */
    public Scores(int models) {
        for (int n = 0; n < models; n++) {
            this.models.add(new ModelScore());
        }
    }

    @Override
    public void accept(Outcome outcome) {
        List<String> slices = Slice.of(outcome);
        sessionOfCase.add(sessions.computeIfAbsent(outcome.question().unit(), ignored -> sessions.size()));
        timeOfCase.add(outcome.time());
        for (int n = 0; n < models.size(); n++) {
            Proposal proposal = outcome.proposals().get(n);
            models.get(n).add(proposal, proposal.rank(outcome.target()), slices);
        }
    }

    /** How many cases there were. */
    public int cases() {
        return sessionOfCase.size();
    }

    int models() {
        return models.size();
    }

    ModelScore model(int n) {
        return models.get(n);
    }

    Longs times() {
        return timeOfCase;
    }

    SessionSums sums(int model) {
        return models.get(model).sums(sessionOfCase, sessions.size());
    }

    int[] casesOfSessions() {
        int[] cases = new int[sessions.size()];
        for (int n = 0; n < sessionOfCase.size(); n++) {
            cases[sessionOfCase.get(n)]++;
        }
        return cases;
    }

    /** Whether the other run asked the same. */
    boolean isComparable(Scores other) {
        return sessions.size() == other.sessions.size()
                && timeOfCase.equals(other.timeOfCase)
                && sessionOfCase.equals(other.sessionOfCase);
    }
}
