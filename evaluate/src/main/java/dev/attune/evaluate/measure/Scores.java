package dev.attune.evaluate.measure;

import dev.attune.evaluate.exam.Outcome;
import dev.attune.evaluate.model.Proposal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Gathers the cases of a run, and makes one row of figures for each model. One thread. */
public final class Scores implements Consumer<Outcome> {
    private final List<ModelScore> models = new ArrayList<>();
    private final Map<String, Integer> sessions = new HashMap<>();
    private final Ints sessionOfCase = new Ints();

    /** Scores of so many models. */
    public Scores(int models) {
        for (int n = 0; n < models; n++) {
            this.models.add(new ModelScore());
        }
    }

    @Override
    public void accept(Outcome outcome) {
        List<String> slices = Slice.of(outcome);
        sessionOfCase.add(sessions.computeIfAbsent(outcome.session(), ignored -> sessions.size()));
        for (int n = 0; n < models.size(); n++) {
            Proposal proposal = outcome.proposals().get(n);
            models.get(n).add(proposal, proposal.rank(outcome.target()), slices);
        }
    }

    /** How many cases there were. */
    public int cases() {
        return sessionOfCase.size();
    }

    /**
     * The figures of each model.
     *
     * @param items how many could be proposed
     */
    public List<Figures> figures(int items, long seed) {
        Bootstrap bootstrap = new Bootstrap(casesOfSessions(), seed);
        SessionSums first = models.get(0).sums(sessionOfCase, sessions.size());
        List<Figures> figures = new ArrayList<>();
        for (ModelScore model : models) {
            SessionSums sums = model.sums(sessionOfCase, sessions.size());
            figures.add(new Figures(
                    model.all(),
                    model.exposure().coverage(items),
                    model.exposure().gini(items),
                    model.slices(),
                    sums.intervals(bootstrap),
                    sums.minus(first).intervals(bootstrap)));
        }
        return figures;
    }

    private int[] casesOfSessions() {
        int[] cases = new int[sessions.size()];
        for (int n = 0; n < sessionOfCase.size(); n++) {
            cases[sessionOfCase.get(n)]++;
        }
        return cases;
    }
}
