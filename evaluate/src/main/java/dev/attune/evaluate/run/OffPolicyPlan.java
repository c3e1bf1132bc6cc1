package dev.attune.evaluate.run;

import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.ReadOptions;
import dev.attune.evaluate.model.HomeSettings;
import dev.attune.evaluate.model.Models;
import dev.attune.evaluate.offpolicy.Policies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be estimated.
 *
 * @param parts policies are learned from the training files and estimated from the test files
 * @param policies by name: those of {@link Policies}, or models, each of which shows the list that it makes for somebody
 *     unknown when the training log is over
 * @param explore share of the lists of a policy of one list that are random ones instead
 * @param seed of the resamples of intervals, and of models where they are random
 */
record OffPolicyPlan(Parts parts, List<String> policies, double explore, long seed) {
    private static final List<String> TABLES =
            List.of(Policies.UNIFORM, Policies.LOGGED, Policies.LOGGED_MEAN, Policies.CLICK_RATE);

    OffPolicyPlan {
        policies = List.copyOf(policies);
        if (parts.format() != Format.OPEN_BANDIT) {
            throw new IllegalArgumentException("format: " + parts.format().wireName() + " (expected: "
                    + Format.OPEN_BANDIT.wireName() + ", for off-policy)");
        }
        if (parts.train().isEmpty() || parts.test().isEmpty()) {
            throw new IllegalArgumentException("train, test: " + parts.train().size() + ", "
                    + parts.test().size() + " files (expected: one or more of either, for off-policy)");
        }
        if (!(explore > 0 && explore <= 1)) {
            throw new IllegalArgumentException("explore: " + explore + " (expected: above 0, at most 1)");
        }
        Models.ofNames(models(policies));
    }

    /** The policies that are lists of models. */
    List<String> models() {
        return models(policies);
    }

    ReadOptions options() {
        return parts.trainOptions();
    }

    List<Path> files() {
        return parts.files();
    }

    HomeSettings home() {
        return new HomeSettings(true, seed, 1, null);
    }

    private static List<String> models(List<String> policies) {
        List<String> models = new ArrayList<>(policies);
        models.removeAll(TABLES);
        return models;
    }
}
