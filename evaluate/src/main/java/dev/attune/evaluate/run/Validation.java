package dev.attune.evaluate.run;

import dev.attune.evaluate.measure.Accuracy;
import dev.attune.evaluate.measure.ListComparison.Line;
import dev.attune.evaluate.model.Tuned;
import dev.attune.evaluate.tune.Reached;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Asks what settings are worth on validation parts of the training part. Next-item: HR@20 and MRR@20, evenly. Top-n:
 * NDCG@10 over people of the training part and newcomers with a few rows shown, each person of each fold once. One thread.
 */
final class Validation {
    private static final List<String> GROUPS = List.of("known", "new, 5 rows");

    private final Plan plan;
    private final int folds;

    /**
     * @param plan of one model
     * @param folds top-n: how many validation parts, the second ends where the first begins
     */
    Validation(Plan plan, int folds) {
        if (folds < 1 || folds * plan.parts().validation() >= 1) {
            throw new IllegalArgumentException("folds: " + folds + " of "
                    + plan.parts().validation() + " (expected: 1 and more, and something left to train on)");
        }
        if (folds > 1 && plan.protocol() != Protocol.TOP_N) {
            throw new IllegalArgumentException(
                    "folds: " + folds + " (expected: 1, for " + plan.protocol().wireName() + ")");
        }
        this.plan = plan;
        this.folds = folds;
    }

    /** What these settings reach. */
    Reached of(Tuned tuned, LongConsumer progress) {
        Plan changed = plan.withTuned(tuned);
        return plan.protocol() == Protocol.TOP_N ? lists(changed, progress) : next(changed, progress);
    }

    private static Reached next(Plan plan, LongConsumer progress) {
        Evaluation evaluation = new Evaluation(plan);
        evaluation.run(progress);
        Accuracy all = evaluation.lines().get(0).figures().all();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("HR@20", all.hitRate(20));
        figures.put("MRR@20", all.reciprocalRank());
        return new Reached(all.hitRate(20) + all.reciprocalRank(), figures);
    }

    private Reached lists(Plan changed, LongConsumer progress) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        GROUPS.forEach(group -> sums.put(group, new double[2]));
        for (int fold = 0; fold < folds; fold++) {
            TopNEvaluation evaluation = new TopNEvaluation(changed, fold);
            evaluation.run(progress);
            for (Line line : evaluation.lines()) {
                double[] sum = sums.getOrDefault(line.name().group(), new double[2]);
                sum[0] += line.figures().getOrDefault("ndcg@10", 0.0) * line.people();
                sum[1] += line.people();
            }
        }
        double[] all = new double[2];
        Map<String, Double> figures = new LinkedHashMap<>();
        sums.forEach((group, sum) -> {
            figures.put("NDCG@10 " + group, sum[0] / Math.max(1, sum[1]));
            all[0] += sum[0];
            all[1] += sum[1];
        });
        return new Reached(all[0] / Math.max(1, all[1]), figures);
    }
}
