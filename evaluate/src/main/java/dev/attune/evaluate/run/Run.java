package dev.attune.evaluate.run;

import dev.attune.engine.catalog.Item;
import dev.attune.evaluate.exam.Exam;
import dev.attune.evaluate.exam.Experience;
import dev.attune.evaluate.exam.NextItem;
import dev.attune.evaluate.exam.Outcome;
import dev.attune.evaluate.exam.Prequential;
import dev.attune.evaluate.exam.Refresh;
import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.format.Rows;
import dev.attune.evaluate.measure.Scores;
import dev.attune.evaluate.model.Home;
import dev.attune.evaluate.model.Latencies;
import dev.attune.evaluate.model.Model;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Once through the files: some models learn, are asked, and are let go. One thread. */
final class Run {
    private final Plan plan;
    private final Parts parts;
    private final Refresh refresh;
    private final List<Model> models;
    private final Home home;
    private final Scores scores;
    private final Recorded.Beside beside;
    private final Exam exam;
    private final Dataset dataset = new Dataset();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private long trained;

    /** @param recorded lists that are counted beside those of the models */
    Run(Plan plan, Refresh refresh, List<Model> models, long seed, Recorded recorded) {
        this(plan, refresh, models, seed, recorded, outcome -> {});
    }

    /** @param also is told every outcome, too */
    Run(Plan plan, Refresh refresh, List<Model> models, long seed, Consumer<Outcome> also) {
        this(plan, refresh, models, seed, Recorded.NONE, also);
    }

    private Run(Plan plan, Refresh refresh, List<Model> models, long seed, Recorded recorded, Consumer<Outcome> also) {
        this.plan = plan;
        this.parts = plan.parts();
        this.refresh = refresh;
        this.models = models;
        this.home = new Home(models, plan.home(seed));
        this.scores = new Scores(models.size() + recorded.names().size());
        this.beside = recorded.beside(scores);
        Consumer<Outcome> outcomes = beside.andThen(also);
        this.exam = plan.protocol() == Protocol.NEXT_ITEM
                ? new Exam(home, outcomes)
                : new Exam(
                        home, outcomes, Experience.ofHappened(), parts.format().catalogue());
    }

    /**
     * What came out of a run.
     *
     * @param items how many could be proposed at the end
     * @param learning what one event took
     * @param recommending what a list took, in the order of the models
     * @param trained how many rows were learned before the first case
     * @param leftOut rows that were read and not used, by reason
     */
    record Result(
            Refresh refresh,
            List<Model> models,
            Scores scores,
            int items,
            Latencies learning,
            List<Latencies> recommending,
            Dataset dataset,
            long trained,
            Map<String, Long> leftOut) {}

    /**
     * Does it all, once.
     *
     * @param progress is told how many rows are behind us
     */
    Result measure(LongConsumer progress) {
        describeItems();
        if (plan.protocol() == Protocol.PREQUENTIAL) {
            inOneStream(progress);
        } else if (parts.validation() > 0) {
            validate(progress);
        } else {
            try (Rows rows = parts.format().read(parts.train(), parts.trainOptions())) {
                train(rows, row -> true, progress);
            }
            try (Rows rows = parts.format().read(parts.test(), parts.testOptions())) {
                test(rows, row -> true, progress);
            }
        }
        beside.end();
        List<Latencies> recommending = new ArrayList<>();
        for (int n = 0; n < models.size(); n++) {
            recommending.add(home.recommending(n));
        }
        return new Result(
                refresh, models, scores, home.itemCount(), home.learning(), recommending, dataset, trained, leftOut);
    }

    /**
     * Rows of the training files that happen after the scored part began belong to it: some clicks trail for weeks, and
     * whoever learned them first would have seen the future.
     */
    private void inOneStream(LongConsumer progress) {
        long start = startOfScoredPart();
        try (Rows rows = parts.format().read(parts.files(), parts.testOptions())) {
            while (rows.hasNext() && rows.peek().time() < start) {
                exam.train(dataset.count(rows.next()));
                progress.accept(++trained);
            }
            test(rows, row -> true, progress);
        }
    }

    private long startOfScoredPart() {
        if (parts.validation() > 0) {
            try (Rows rows = parts.format().read(parts.train(), parts.trainOptions())) {
                return Cut.lastShare(rows, parts.validation()).start();
            }
        }
        try (Rows rows = parts.format().read(parts.test(), parts.testOptions())) {
            return rows.hasNext() ? rows.peek().time() : Long.MAX_VALUE;
        }
    }

    private void validate(LongConsumer progress) {
        Cut cut;
        try (Rows rows = parts.format().read(parts.train(), parts.trainOptions())) {
            cut = Cut.lastShare(rows, parts.validation());
        }
        try (Rows rows = parts.format().read(parts.train(), parts.trainOptions())) {
            train(rows, row -> !cut.validates(row), progress);
        }
        try (Rows rows = parts.format().read(parts.train(), parts.trainOptions())) {
            test(rows, cut::validates, progress);
        }
    }

    private void train(Rows rows, Predicate<Row> part, LongConsumer progress) {
        while (rows.hasNext()) {
            Row row = rows.next();
            if (part.test(row)) {
                exam.train(dataset.count(row));
                progress.accept(++trained);
            }
        }
        count(rows);
    }

    private void test(Rows rows, Predicate<Row> part, LongConsumer progress) {
        Iterator<Row> scored = StreamSupport.stream(((Iterable<Row>) () -> rows).spliterator(), false)
                .filter(part)
                .map(dataset::count)
                .iterator();
        exam.open(scored);
        LongConsumer behind = done -> progress.accept(trained + done);
        if (plan.protocol() == Protocol.NEXT_ITEM) {
            new NextItem(exam, refresh, plan.sample()).run(behind);
        } else {
            new Prequential(exam, refresh, plan.target(), plan.sample(), parts.daily()).run(behind);
        }
        count(rows);
    }

    /** Bad lines and lines that the set leaves out. */
    private void count(Rows rows) {
        rows.skipped().forEach((reason, lines) -> leftOut.merge(reason, lines, Math::max));
        if (rows.bad() > 0) {
            leftOut.merge("bad lines", rows.bad(), Long::sum);
        }
    }

    /** What the training part says of the items; in other protocols rows tell when they are shown. */
    private void describeItems() {
        boolean byRows = plan.protocol() != Protocol.NEXT_ITEM && parts.format().catalogue() != null;
        if (byRows) {
            return;
        }
        List<java.nio.file.Path> files = parts.train().isEmpty() ? parts.test() : parts.train();
        for (Item item : parts.format().items(files, parts.trainOptions())) {
            exam.store(item, 0);
        }
    }
}
