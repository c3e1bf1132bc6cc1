package dev.attune.evaluate.tune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Climbs by coordinates: one weight at a time, in an order drawn anew for each round, is tried at nothing, at half, at
 * twice and at some fixed values, and the best is kept; then how flat ranks are. It ends when a round improves nothing, or
 * when the budget is spent.
 */
public final class Search {
    private static final double[] FACTORS = {0, 0.5, 0.75, 1.33, 2};
    private static final double[] FIRST = {0.05, 0.2, 0.5, 1};
    private static final double[] CONSTANTS = {0, 1, 2, 4, 7, 10, 15, 20, 30, 45, 60, 100};
    private static final double LEAST = 1e-5;

    private final ToDoubleFunction<Blend> objective;
    private final Random random;
    private int budget;
    private Blend best;
    private double worth;

    /**
     * A search that begins with a blend.
     *
     * @param budget most blends to try
     */
    public Search(ToDoubleFunction<Blend> objective, Blend start, int budget, long seed) {
        this.objective = objective;
        this.random = new Random(seed);
        this.budget = budget;
        this.best = start;
        this.worth = objective.applyAsDouble(start);
    }

    /** The best blend that was found. */
    public Blend run() {
        double before;
        do {
            before = worth;
            for (int source : order()) {
                tryWeights(source);
            }
            for (double constant : CONSTANTS) {
                consider(best.withConstant(constant));
            }
        } while (worth > before + LEAST && budget > 0);
        return best;
    }

    private void tryWeights(int source) {
        double weight = best.weight(source);
        for (double value : weight == 0 ? FIRST : FACTORS) {
            consider(best.withWeight(source, weight == 0 ? value : weight * value));
        }
    }

    private void consider(Blend blend) {
        if (budget-- <= 0) {
            return;
        }
        double reached = objective.applyAsDouble(blend);
        if (reached > worth + LEAST) {
            best = blend;
            worth = reached;
        }
    }

    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int source = 0; source < best.size(); source++) {
            order.add(source);
        }
        Collections.shuffle(order, random);
        return order;
    }
}
