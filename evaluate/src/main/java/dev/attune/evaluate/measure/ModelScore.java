package dev.attune.evaluate.measure;

import dev.attune.evaluate.model.Proposal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cases of one model. */
final class ModelScore {
    private final Accuracy all = new Accuracy();
    private final Map<String, Accuracy> slices = new TreeMap<>();
    private final Exposure exposure = new Exposure();
    private final Ints ranks = new Ints();

    void add(Proposal proposal, int rank, List<String> names) {
        all.add(rank);
        exposure.add(proposal.items());
        ranks.add(rank);
        for (String name : names) {
            slices.computeIfAbsent(name, ignored -> new Accuracy()).add(rank);
        }
    }

    Ints ranks() {
        return ranks;
    }

    Accuracy all() {
        return all;
    }

    Map<String, Accuracy> slices() {
        return slices;
    }

    Exposure exposure() {
        return exposure;
    }

    /** Sums over the cases of each session. */
    SessionSums sums(Ints sessionOfCase, int sessions) {
        SessionSums sums = new SessionSums(sessions);
        for (int n = 0; n < ranks.size(); n++) {
            sums.add(sessionOfCase.get(n), ranks.get(n));
        }
        return sums;
    }
}
