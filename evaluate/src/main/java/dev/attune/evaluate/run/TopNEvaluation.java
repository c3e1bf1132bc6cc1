package dev.attune.evaluate.run;

import dev.attune.evaluate.exam.Exam;
import dev.attune.evaluate.exam.UnseenItems;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.format.Rows;
import dev.attune.evaluate.measure.ListComparison;
import dev.attune.evaluate.measure.ListScores;
import dev.attune.evaluate.model.Events;
import dev.attune.evaluate.model.Home;
import dev.attune.evaluate.model.Model;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * All runs of a plan of {@link Protocol#TOP_N}: the first ratings of {@value #LIKED} stars and more are learned, then each
 * person of the others gets one list. One thread.
 */
final class TopNEvaluation {
    private static final int LIKED = 4;

    private final Plan plan;
    private final int fold;
    private final ListComparison comparison = new ListComparison();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private Dataset dataset = new Dataset();
    private long trained;
    private int lists;

    TopNEvaluation(Plan plan) {
        this(plan, 0);
    }

    /** @param fold the n-th validation part from the end of the training part, from 0 */
    TopNEvaluation(Plan plan, int fold) {
        this.plan = plan;
        this.fold = fold;
    }

    /**
     * Does it all.
     *
     * @param progress is told how many rows are learned
     */
    void run(LongConsumer progress) {
        List<Row> liked = liked();
        if (liked.isEmpty()) {
            throw new IllegalArgumentException("format: "
                    + plan.parts().format().wireName() + " has no ratings of 4 and more (expected: ratings)");
        }
        int end = (int) Math.floor(plan.parts().cut() * liked.size());
        double validation = plan.parts().validation();
        List<Row> whole = validation == 0 ? liked : liked.subList(0, (int) Math.floor((1 - fold * validation) * end));
        int cut = validation == 0 ? end : (int) Math.floor((1 - (fold + 1) * validation) * end);
        for (int repeat = 0; repeat < plan.repeats(); repeat++) {
            List<Model> models = plan.models(repeat);
            if (!models.isEmpty()) {
                ListScores scores = run(models, plan.seed() + repeat, whole, cut, progress);
                lists = repeat == 0 ? scores.lists() : lists;
                comparison.add(models.stream().map(Model::name).toList(), scores);
            }
        }
    }

    List<ListComparison.Line> lines() {
        return comparison.lines(plan.seed());
    }

    Plan plan() {
        return plan;
    }

    Dataset dataset() {
        return dataset;
    }

    /** How many rows were learned. */
    long trained() {
        return trained;
    }

    /** How many lists each model made. */
    int lists() {
        return lists;
    }

    /** Rows that were read and not used, by reason. */
    Map<String, Long> leftOut() {
        return leftOut;
    }

    private ListScores run(List<Model> models, long seed, List<Row> whole, int cut, LongConsumer progress) {
        Home home = new Home(models, plan.home(seed));
        ListScores scores = new ListScores(models.size());
        Exam exam = new Exam(home, outcome -> {});
        dataset = new Dataset();
        introduce(exam, whole.get(0).time());
        Map<String, Set<String>> items = new HashMap<>();
        for (Row row : whole.subList(0, cut)) {
            exam.train(dataset.count(row));
            items.computeIfAbsent(Events.person(row), ignored -> new HashSet<>())
                    .add(String.valueOf(row.item()));
        }
        trained = cut;
        progress.accept(cut);
        exam.open(whole.subList(cut, whole.size()).stream().map(dataset::count).iterator());
        new UnseenItems(exam, items, scores, plan.sample())
                .run(whole.get(Math.max(0, cut - 1)).time());
        return scores;
    }

    /** What the set says of items and people beside the ratings. */
    private void introduce(Exam exam, long time) {
        Format format = plan.parts().format();
        List<Path> files = plan.parts().files();
        format.items(files, plan.parts().trainOptions()).forEach(item -> exam.store(item, time));
        format.people(files, plan.parts().trainOptions())
                .forEach((person, attributes) -> exam.introduce("u:" + person, attributes, time));
    }

    private List<Row> liked() {
        List<Row> liked = new ArrayList<>();
        try (Rows rows =
                plan.parts().format().read(plan.parts().files(), plan.parts().trainOptions())) {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.amounts().rating() >= LIKED && row.item() != null) {
                    liked.add(row);
                } else {
                    leftOut.merge("ratings below " + LIKED, 1L, Long::sum);
                }
            }
        }
        return liked;
    }
}
