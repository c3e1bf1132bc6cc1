package dev.attune.evaluate.check;

import java.util.List;
import java.util.Locale;

/**
 * How often the next item was in the list, and how high.
 *
 * @param limit length of the lists
 * @param cases in the order in which they were asked
 */
public record NextItemScore(int limit, List<Case> cases) {
    public NextItemScore {
        cases = List.copyOf(cases);
    }

    /**
     * One list.
     *
     * @param position number of the click in its session after which the list was asked for, from 1
     * @param target the item that came next
     * @param rank its place in the list from 1, 0 when it was not there
     */
    public record Case(String session, int position, String target, int rank) {
        /** Whether the target was in the list. */
        public boolean hit() {
            return rank > 0;
        }
    }

    /** Share of cases whose target was in the list; 0 without cases. */
    public double hitRate() {
        return mean(cases.stream().mapToDouble(each -> each.hit() ? 1 : 0).sum());
    }

    /** Mean of 1/rank, a miss counting 0. */
    public double meanReciprocalRank() {
        return mean(cases.stream()
                .mapToDouble(each -> each.hit() ? 1.0 / each.rank() : 0)
                .sum());
    }

    /**
     * How many cases ended at another rank than in {@code other}.
     *
     * @throws IllegalArgumentException when the two did not ask the same
     */
    public int differences(NextItemScore other) {
        if (cases.size() != other.cases.size()) {
            throw new IllegalArgumentException(
                    "cases: " + other.cases.size() + " (expected: " + cases.size() + ", as in the other run)");
        }
        int differences = 0;
        for (int i = 0; i < cases.size(); i++) {
            differences += cases.get(i).equals(other.cases.get(i)) ? 0 : 1;
        }
        return differences;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "HR@%d %.4f  MRR@%d %.4f  (%,d cases)",
                limit,
                hitRate(),
                limit,
                meanReciprocalRank(),
                cases.size());
    }

    private double mean(double sum) {
        return cases.isEmpty() ? 0 : sum / cases.size();
    }
}
