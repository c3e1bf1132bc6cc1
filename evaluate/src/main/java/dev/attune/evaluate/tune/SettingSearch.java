package dev.attune.evaluate.tune;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best point of some grids. When all of them fit into the budget, all are tried. Otherwise it climbs by
 * coordinates from the settings as they are: one setting at a time goes up while that helps, then down; the first round
 * takes the settings in the order of the list, the others in one that is drawn anew. It ends when a round improves
 * nothing, or when the budget is spent. No point is tried twice. One thread.
 */
public final class SettingSearch {
    private final List<Grid> grids;
    private final Function<Map<String, Double>, Reached> objective;
    private final Consumer<Trial> trials;
    private final Random random;
    private final Set<List<Integer>> tried = new HashSet<>();
    private final int budget;
    private int[] best;
    private @Nullable Trial bestTrial;

    private SettingSearch(
            List<Grid> grids,
            int[] start,
            Function<Map<String, Double>, Reached> objective,
            Consumer<Trial> trials,
            Budget budget) {
        this.grids = grids;
        this.best = start;
        this.objective = objective;
        this.trials = trials;
        this.budget = budget.trials();
        this.random = new Random(budget.seed());
    }

    /** How long a search goes on: most trials, and the seed of its order. */
    public record Budget(int trials, long seed) {
        public Budget {
            if (trials < 1) {
                throw new IllegalArgumentException("trials: " + trials + " (expected: 1 or more)");
            }
        }
    }

    /**
     * A search among the declared values of a source's settings.
     *
     * @param source its name
     * @param now values as they are, by key, of all settings of the source: they are tried as well
     * @param objective is asked for each trial, once
     * @param trials is told of each
     */
    public static SettingSearch of(
            String source,
            Map<String, Double> now,
            Function<Map<String, Double>, Reached> objective,
            Consumer<Trial> trials,
            Budget budget) {
        List<Grid> grids = new ArrayList<>();
        for (Grid grid : Grids.of(source)) {
            grids.add(grid.with(now.getOrDefault(grid.key(), grid.values().get(0))));
        }
        int[] start = new int[grids.size()];
        for (int n = 0; n < start.length; n++) {
            Grid grid = grids.get(n);
            start[n] = grid.place(now.getOrDefault(grid.key(), grid.values().get(0)));
        }
        return new SettingSearch(grids, start, objective, trials, budget);
    }

    /** The best trial; of equals the first. */
    public Trial run() {
        attempt(best.clone());
        if (points() <= budget) {
            tryAll(new int[grids.size()], 0);
        } else {
            climb();
        }
        return requireNonNull(bestTrial, "bestTrial");
    }

    private long points() {
        long points = 1;
        for (Grid grid : grids) {
            points = Math.min(Integer.MAX_VALUE, points * grid.values().size());
        }
        return points;
    }

    private void tryAll(int[] point, int from) {
        if (from == point.length) {
            attempt(point.clone());
            return;
        }
        for (int place = 0; place < grids.get(from).values().size(); place++) {
            point[from] = place;
            tryAll(point, from + 1);
        }
    }

    private void climb() {
        List<Integer> order = new ArrayList<>();
        for (int n = 0; n < grids.size(); n++) {
            order.add(n);
        }
        int[] before;
        do {
            before = best;
            for (int setting : order) {
                go(setting, 1);
                go(setting, -1);
            }
            Collections.shuffle(order, random);
        } while (!Arrays.equals(before, best) && tried.size() < budget);
    }

    private void go(int setting, int direction) {
        boolean better = true;
        while (better) {
            int[] point = best.clone();
            point[setting] += direction;
            better = point[setting] >= 0
                    && point[setting] < grids.get(setting).values().size()
                    && attempt(point);
        }
    }

    /** Whether the point is better than all before it. */
    private boolean attempt(int[] point) {
        List<Integer> key = Arrays.stream(point).boxed().toList();
        if (tried.contains(key) || tried.size() >= budget) {
            return false;
        }
        Map<String, Double> values = new HashMap<>();
        for (int n = 0; n < point.length; n++) {
            values.put(grids.get(n).key(), grids.get(n).values().get(point[n]));
        }
        Reached reached = objective.apply(values);
        tried.add(key);
        Trial trial = new Trial(tried.size(), values, reached);
        trials.accept(trial);
        boolean better =
                bestTrial == null || reached.objective() > bestTrial.reached().objective();
        if (better) {
            best = point;
            bestTrial = trial;
        }
        return better;
    }
}
