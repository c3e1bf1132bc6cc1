package dev.attune.evaluate.tune;

import dev.attune.evaluate.exam.Outcome;
import dev.attune.evaluate.model.Proposal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One next item, and what every source proposed for it, with the items numbered within the case. */
final class Case {
    private final int[][] items;
    private final float[][] ranks;
    private final int target;
    private final int size;

    private Case(int[][] items, float[][] ranks, int target, int size) {
        this.items = items;
        this.ranks = ranks;
        this.target = target;
        this.size = size;
    }

    static Case of(Outcome outcome) {
        List<Proposal> proposals = outcome.proposals();
        Map<String, Integer> numbers = new HashMap<>();
        int[][] items = new int[proposals.size()][];
        float[][] ranks = new float[proposals.size()][];
        for (int source = 0; source < items.length; source++) {
            Proposal proposal = proposals.get(source);
            items[source] = new int[proposal.items().size()];
            for (int place = 0; place < items[source].length; place++) {
                items[source][place] = numbers.computeIfAbsent(proposal.items().get(place), item -> numbers.size());
            }
            ranks[source] = ranks(proposal);
        }
        return new Case(items, ranks, numbers.getOrDefault(outcome.target(), -1), numbers.size());
    }

    /** Equal scores share the middle of their ranks, as in the blend. */
    private static float[] ranks(Proposal proposal) {
        float[] ranks = new float[proposal.items().size()];
        int first = 0;
        while (first < ranks.length) {
            int end = first + 1;
            while (end < ranks.length && proposal.score(end) == proposal.score(first)) {
                end++;
            }
            float middle = (first + 1 + end) / 2f;
            for (; first < end; first++) {
                ranks[first] = middle;
            }
        }
        return ranks;
    }

    /** How many items were proposed in all. */
    int size() {
        return size;
    }

    /** Place of the next item in the blend, the worst among equals; 0 when nobody proposed it. */
    int rank(Blend blend, double[] sums) {
        if (target < 0) {
            return 0;
        }
        java.util.Arrays.fill(sums, 0, size, 0);
        for (int source = 0; source < items.length; source++) {
            double weight = blend.weight(source);
            if (weight > 0) {
                add(source, weight, blend.constant(), sums);
            }
        }
        return sums[target] > 0 ? worstPlace(sums) : 0;
    }

    private void add(int source, double weight, double constant, double[] sums) {
        int[] proposed = items[source];
        for (int n = 0; n < proposed.length; n++) {
            sums[proposed[n]] += weight / (constant + ranks[source][n]);
        }
    }

    private int worstPlace(double[] sums) {
        int place = 0;
        for (int item = 0; item < size; item++) {
            if (sums[item] >= sums[target]) {
                place++;
            }
        }
        return place;
    }
}
