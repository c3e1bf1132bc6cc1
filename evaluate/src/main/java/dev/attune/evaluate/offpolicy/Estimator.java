package dev.attune.evaluate.offpolicy;

import dev.attune.evaluate.measure.Bootstrap;
import dev.attune.evaluate.measure.Interval;
import dev.attune.evaluate.offpolicy.Estimate.Measured;
import dev.attune.evaluate.offpolicy.Estimate.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Estimates from one log what policies would have earned. With w = probability under the policy / logged propensity:
 * <ul>
 *   <li>inverse propensity scoring, {@code ips}: mean of w r (Horvitz and Thompson, Journal of the American Statistical
 *       Association 47, 1952), without bias when the log could show all that the policy shows;
 *   <li>self-normalised, {@code snips}: Σ w r / Σ w (Swaminathan and Joachims, NIPS 2015), which moves with a shift of
 *       all rewards as it should;
 *   <li>direct method, {@code dm}: mean of what a reward model q expects of the policy;
 *   <li>doubly robust, {@code dr}: the same plus the mean of w (r − q) (Dudík, Langford and Li, ICML 2011). The model of a
 *       row is learned on the four fifths of the log that the row does not belong to.
 * </ul>
 * Intervals are by bootstrap over rows; the reward models stay what they are in it. One log, many policies; immutable.
 */
public final class Estimator {
    private static final int FOLDS = 5;

    private final BanditLog log;
    private final List<RewardModel> models = new ArrayList<>();
    private final boolean[][] seen;
    private final Bootstrap bootstrap;

    /** @param seed of the resamples */
    public Estimator(BanditLog log, long seed) {
        this.log = log;
        this.seen = new boolean[log.arms().positions()][log.arms().items()];
        log.rows().forEach(shown -> seen[shown.position()][shown.item()] = true);
        for (int fold = 0; fold < FOLDS; fold++) {
            models.add(RewardModel.of(log.arms(), without(fold)));
        }
        this.bootstrap = Bootstrap.ofSingles(log.size(), seed);
    }

    /** @param measured what the policy did earn where it wrote a log itself, or null */
    public Estimate estimate(Policy policy, @Nullable Measured measured) {
        Terms terms = terms(policy);
        Weights weights = new Weights(terms.effectiveSize(), terms.largestWeight(), terms.meanWeight(), unseen(policy));
        if (weights.effective() < Estimate.LEAST_EFFECTIVE) {
            return new Estimate(policy.name(), Map.of(), Map.of(), weights, measured);
        }
        Map<String, Double> figures = Map.of(
                "ips", terms.ips(),
                "snips", terms.snips(),
                "dr", terms.doublyRobust(),
                "dm", terms.directMethod());
        Map<String, Interval> intervals = Map.of(
                "ips", bootstrap.of(terms.earned()),
                "snips", bootstrap.ofRatio(terms.earned(), terms.weights()),
                "dr", bootstrap.of(terms.robust()));
        return new Estimate(policy.name(), figures, intervals, weights, measured);
    }

    Terms terms(Policy policy) {
        Terms terms = new Terms(log.size());
        for (int row = 0; row < log.size(); row++) {
            Shown shown = log.rows().get(row);
            RewardModel model = models.get(row % FOLDS);
            double weight = policy.probability(shown.item(), shown.position()) / shown.propensity();
            double modelled = model.reward(shown.item(), shown.position());
            terms.put(row, weight, shown.reward(), modelled, model.reward(policy, shown.position()));
        }
        return terms;
    }

    /** Share of what the policy shows that the log never showed, positions weighed as in the log. */
    private double unseen(Policy policy) {
        double unseen = 0;
        for (Shown shown : log.rows()) {
            unseen += unseen(policy, shown.position()) / log.size();
        }
        return unseen;
    }

    private double unseen(Policy policy, int position) {
        double unseen = 0;
        for (int item = 0; item < log.arms().items(); item++) {
            unseen += seen[position][item] ? 0 : policy.probability(item, position);
        }
        return unseen;
    }

    /** Rows count in turns, so that every fold spans the whole time. */
    private List<Shown> without(int fold) {
        List<Shown> rows = new ArrayList<>();
        for (int row = 0; row < log.size(); row++) {
            if (row % FOLDS != fold) {
                rows.add(log.rows().get(row));
            }
        }
        return rows;
    }
}
