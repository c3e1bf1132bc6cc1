package dev.attune.evaluate.run;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.catalog.Item;
import dev.attune.evaluate.exam.Exam;
import dev.attune.evaluate.exam.Sealed;
import dev.attune.evaluate.format.OpenBandit;
import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.format.Rows;
import dev.attune.evaluate.model.Home;
import dev.attune.evaluate.model.Models;
import dev.attune.evaluate.model.Proposal;
import dev.attune.evaluate.offpolicy.Arms;
import dev.attune.evaluate.offpolicy.BanditLog;
import dev.attune.evaluate.offpolicy.Estimate;
import dev.attune.evaluate.offpolicy.Estimate.Measured;
import dev.attune.evaluate.offpolicy.Estimator;
import dev.attune.evaluate.offpolicy.Policies;
import dev.attune.evaluate.offpolicy.Policy;
import dev.attune.evaluate.offpolicy.Shown;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link Protocol#OFF_POLICY}: policies are learned from the training log, and what they would earn is estimated from the
 * test log, which another policy wrote. No reward of the test log is known to a policy, and none of the training log to
 * an estimate. One thread.
 */
final class OffPolicyEvaluation {
    private final OffPolicyPlan plan;
    private final List<Row> train;
    private final List<Row> test;
    private final Dataset dataset = new Dataset();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final BanditLog trainLog;
    private final BanditLog testLog;

    OffPolicyEvaluation(OffPolicyPlan plan) {
        this.plan = plan;
        this.train = read(plan.parts().train());
        this.test = read(plan.parts().test());
        Arms arms = arms();
        this.trainLog = new BanditLog(arms, shown(arms, train));
        this.testLog = new BanditLog(arms, shown(arms, test));
    }

    OffPolicyPlan plan() {
        return plan;
    }

    BanditLog trainLog() {
        return trainLog;
    }

    BanditLog testLog() {
        return testLog;
    }

    Dataset dataset() {
        return dataset;
    }

    /** Lines that were read and not used, by reason. */
    Map<String, Long> leftOut() {
        return leftOut;
    }

    /** An estimate for each policy, in the order of the plan. */
    List<Estimate> estimates() {
        Estimator estimator = new Estimator(testLog, plan.seed());
        List<Policy> policies = policies();
        return policies.stream()
                .map(policy -> estimator.estimate(policy, measured(policy.name())))
                .toList();
    }

    /** What a policy earned where it wrote one of the logs itself, else null. */
    @Nullable
    Measured measured(String policy) {
        return switch (policy) {
            case Policies.LOGGED, Policies.LOGGED_MEAN -> Measured.of(trainLog, plan.seed());
            case Policies.UNIFORM -> trainLog.uniform() ? Measured.of(trainLog, plan.seed()) : measuredByTest();
            default -> null;
        };
    }

    private @Nullable Measured measuredByTest() {
        return testLog.uniform() ? Measured.of(testLog, plan.seed()) : null;
    }

    private List<Policy> policies() {
        List<Proposal> lists = plan.models().isEmpty() ? List.of() : lists();
        List<Policy> policies = new ArrayList<>();
        for (String name : plan.policies()) {
            policies.add(policy(name, lists));
        }
        return policies;
    }

    private Policy policy(String name, List<Proposal> lists) {
        return switch (name) {
            case Policies.UNIFORM -> Policies.uniform(trainLog.arms());
            case Policies.LOGGED -> Policies.logged(trainLog);
            case Policies.LOGGED_MEAN -> Policies.loggedMean(trainLog);
            case Policies.CLICK_RATE -> Policies.clickRate(trainLog, plan.explore());
            default -> ofList(name, lists.get(plan.models().indexOf(name)));
        };
    }

    private Policy ofList(String name, Proposal list) {
        if (list.items().isEmpty()) {
            throw new IllegalArgumentException(
                    "models: " + name + " (expected: for off-policy, some that propose something to somebody unknown)");
        }
        return Policies.ranked(name, trainLog.arms(), list.items(), plan.explore());
    }

    /** The list of each model for somebody unknown, when the training log is over. */
    private List<Proposal> lists() {
        Exam exam = new Exam(new Home(Models.ofNames(plan.models()), plan.home()), outcome -> {});
        long now = train.get(train.size() - 1).time();
        for (Item item : items()) {
            exam.store(item, train.get(0).time());
        }
        train.forEach(exam::train);
        exam.open(List.of(stranger(now)).iterator());
        Sealed stranger = requireNonNull(exam.next(), "stranger");
        return exam.ask(List.of(stranger), now, Set.of());
    }

    private static Row stranger(long now) {
        Row.Origin nowhere = new Row.Origin("stranger", 1, 0);
        Row.Who unknown = new Row.Who(null, "stranger", null);
        return new Row(nowhere, "page_view", unknown, null, now, Row.Amounts.NONE, Map.of(), Map.of(), null, null);
    }

    private List<Item> items() {
        return plan.parts().format().items(plan.files(), plan.options());
    }

    private List<Row> read(List<Path> files) {
        List<Row> rows = new ArrayList<>();
        try (Rows read = plan.parts().format().read(files, plan.options())) {
            read.forEachRemaining(row -> rows.add(dataset.count(row)));
            if (read.bad() > 0) {
                leftOut.merge("bad lines", read.bad(), Long::sum);
            }
        }
        return rows;
    }

    /** What the set says can be shown, and what was. */
    private Arms arms() {
        Set<String> items = new LinkedHashSet<>();
        items().forEach(item -> items.add(item.id()));
        int positions = 1;
        for (List<Row> rows : List.of(train, test)) {
            for (Row row : rows) {
                items.add(String.valueOf(row.item()));
                positions = Math.max(positions, (int) number(row, OpenBandit.POSITION));
            }
        }
        return new Arms(items, positions);
    }

    private static List<Shown> shown(Arms arms, List<Row> rows) {
        return rows.stream()
                .map(row -> new Shown(
                        arms.number(String.valueOf(row.item())),
                        (int) number(row, OpenBandit.POSITION) - 1,
                        row.type().equals("click") ? 1 : 0,
                        number(row, OpenBandit.PROPENSITY)))
                .toList();
    }

    private static double number(Row row, String name) {
        return Double.parseDouble(String.valueOf(row.context().get(name)));
    }
}
