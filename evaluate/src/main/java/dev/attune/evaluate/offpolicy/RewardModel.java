package dev.attune.evaluate.offpolicy;

import java.util.List;

/**
 * Expected reward of an item at a position. Clicks are few, so the mean of an item at a position is shrunk to the mean of
 * the item, and that to the mean of all: each as if {@value #PRIOR} more rows had been seen that earned just that.
 */
final class RewardModel {
    private static final double PRIOR = 200;

    private final double[][] rewards;

    private RewardModel(double[][] rewards) {
        this.rewards = rewards;
    }

    static RewardModel of(Arms arms, List<Shown> rows) {
        double all = 0;
        Mean[] items = means(arms.items());
        Mean[] cells = means(arms.items() * arms.positions());
        for (Shown shown : rows) {
            all += shown.reward() / rows.size();
            items[shown.item()].add(shown.reward());
            cells[shown.position() * arms.items() + shown.item()].add(shown.reward());
        }
        double[][] rewards = new double[arms.positions()][arms.items()];
        for (int position = 0; position < arms.positions(); position++) {
            for (int item = 0; item < arms.items(); item++) {
                Mean cell = cells[position * arms.items() + item];
                rewards[position][item] = cell.shrunk(items[item].shrunk(all));
            }
        }
        return new RewardModel(rewards);
    }

    double reward(int item, int position) {
        return rewards[position][item];
    }

    /** Expected reward of what the policy shows at a position. */
    double reward(Policy policy, int position) {
        double reward = 0;
        for (int item = 0; item < rewards[position].length; item++) {
            reward += policy.probability(item, position) * rewards[position][item];
        }
        return reward;
    }

    private static Mean[] means(int count) {
        Mean[] means = new Mean[count];
        for (int n = 0; n < count; n++) {
            means[n] = new Mean();
        }
        return means;
    }

    private static final class Mean {
        private double sum;
        private long rows;

        void add(double reward) {
            sum += reward;
            rows++;
        }

        double shrunk(double to) {
            return (sum + PRIOR * to) / (rows + PRIOR);
        }
    }
}
