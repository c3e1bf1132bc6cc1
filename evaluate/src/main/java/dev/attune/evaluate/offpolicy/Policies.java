package dev.attune.evaluate.offpolicy;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Policies that can be had without looking at the log that they are estimated from. */
public final class Policies {
    /** Every item alike. */
    public static final String UNIFORM = "uniform";

    /** The policy that wrote the training log, as nearly as a table can say. */
    public static final String LOGGED = "logged";

    /** The same by another mean. */
    public static final String LOGGED_MEAN = "logged-mean";

    /** The item that was clicked most often for how often it was shown. */
    public static final String CLICK_RATE = "click-rate";

    private Policies() {}

    /** Every item alike at every position. */
    public static Policy uniform(Arms arms) {
        double[][] table = new double[arms.positions()][arms.items()];
        for (double[] row : table) {
            Arrays.fill(row, 1.0 / arms.items());
        }
        return new Policy(UNIFORM, table);
    }

    /**
     * The policy that wrote a log. A bandit changes its mind from row to row, and a row tells the probability of the item
     * that was drawn only, so rows where it was likely are seen more often: over the rows of an item, 1/propensity sums to
     * the number of all rows of the position, in expectation. Their harmonic mean is therefore the one without bias, and
     * is normalised by position. An item never shown at a position has probability 0 there.
     */
    public static Policy logged(BanditLog log) {
        return byPropensity(LOGGED, log, shown -> 1 / shown.propensity(), -1);
    }

    /** The same by the arithmetic mean, which favours items whose probability varied. */
    public static Policy loggedMean(BanditLog log) {
        return byPropensity(LOGGED_MEAN, log, Shown::propensity, 1);
    }

    /**
     * Shows at each position the item with the best click rate there, shrunk as {@link RewardModel} tells, that does not
     * stand before it.
     *
     * @param explore share of the lists that are random ones instead, above 0
     */
    public static Policy clickRate(BanditLog log, double explore) {
        Arms arms = log.arms();
        RewardModel model = RewardModel.of(log.arms(), log.rows());
        int[] list = new int[Math.min(arms.positions(), arms.items())];
        Arrays.fill(list, -1);
        for (int position = 0; position < list.length; position++) {
            list[position] = best(model, arms, position, list);
        }
        return ranked(CLICK_RATE, arms, list, explore);
    }

    /**
     * Shows a list, its first item at the first position; where the list ends, every item alike.
     *
     * @param explore share of the lists that are random ones instead, above 0
     */
    public static Policy ranked(String name, Arms arms, List<String> list, double explore) {
        int length = Math.min(arms.positions(), list.size());
        return ranked(
                name,
                arms,
                list.subList(0, length).stream().mapToInt(arms::number).toArray(),
                explore);
    }

    private static Policy ranked(String name, Arms arms, int[] list, double explore) {
        if (!(explore > 0 && explore <= 1)) {
            throw new IllegalArgumentException("explore: " + explore + " (expected: above 0, at most 1)");
        }
        double[][] table = new double[arms.positions()][arms.items()];
        for (int position = 0; position < table.length; position++) {
            boolean listed = position < list.length;
            Arrays.fill(table[position], (listed ? explore : 1) / arms.items());
            if (listed) {
                table[position][list[position]] += 1 - explore;
            }
        }
        return new Policy(name, table);
    }

    private static int best(RewardModel model, Arms arms, int position, int[] taken) {
        int best = -1;
        for (int item = 0; item < arms.items(); item++) {
            int candidate = item;
            boolean free = Arrays.stream(taken).noneMatch(one -> one == candidate);
            if (free && (best < 0 || model.reward(item, position) > model.reward(best, position))) {
                best = item;
            }
        }
        return best;
    }

    private static Policy byPropensity(String name, BanditLog log, ToDoubleFunction<Shown> value, int power) {
        Arms arms = log.arms();
        double[][] table = new double[arms.positions()][arms.items()];
        int[][] counts = new int[arms.positions()][arms.items()];
        for (Shown shown : log.rows()) {
            table[shown.position()][shown.item()] += value.applyAsDouble(shown);
            counts[shown.position()][shown.item()]++;
        }
        for (int position = 0; position < table.length; position++) {
            double[] row = table[position];
            for (int item = 0; item < row.length; item++) {
                int count = counts[position][item];
                row[item] = count == 0 ? 0 : Math.pow(row[item] / count, power);
            }
            normalise(row);
        }
        return new Policy(name, table);
    }

    /** Where nothing was shown, every item alike. */
    private static void normalise(double[] row) {
        double sum = Arrays.stream(row).sum();
        for (int item = 0; item < row.length; item++) {
            row[item] = sum == 0 ? 1.0 / row.length : row[item] / sum;
        }
    }
}
