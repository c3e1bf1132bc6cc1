package dev.attune.evaluate.run;

import dev.attune.engine.catalog.Item;
import dev.attune.evaluate.exam.Exam;
import dev.attune.evaluate.exam.NextItem;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.Pace;
import dev.attune.evaluate.format.ReadOptions;
import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.format.Rows;
import dev.attune.evaluate.measure.Figures;
import dev.attune.evaluate.measure.Scores;
import dev.attune.evaluate.model.Home;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** One run: reads the files, lets the models learn, asks them, and has the figures. One thread. */
final class Evaluation {
    private final Plan plan;
    private final Home home;
    private final Scores scores;
    private final Exam exam;
    private final Dataset dataset = new Dataset();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private long trained;

    Evaluation(Plan plan) {
        this.plan = plan;
        this.home = new Home(plan.models(), plan.timed(), plan.seed());
        this.scores = new Scores(plan.models().size());
        this.exam = new Exam(home, scores);
    }

    /**
     * Does it all.
     *
     * @param progress is told how many rows are behind us
     */
    void run(LongConsumer progress) {
        NextItem protocol = new NextItem(exam, plan.refresh(), plan.sample());
        describeItems();
        if (plan.validation() > 0) {
            validate(protocol, progress);
            return;
        }
        ReadOptions options = ReadOptions.skippingBad(plan.skipBad());
        try (Rows rows = plan.format().read(plan.train(), options)) {
            train(rows, row -> true, progress);
        }
        try (Rows rows = plan.format().read(plan.test(), testOptions())) {
            test(protocol, rows, row -> true, progress);
        }
    }

    /** About how many rows there will be. */
    long estimate() {
        return plan.format().estimate(plan.train())
                + plan.format().estimate(plan.test().isEmpty() ? List.<Path>of() : plan.test());
    }

    List<Figures> figures() {
        return scores.figures(home.itemCount(), plan.seed());
    }

    Plan plan() {
        return plan;
    }

    Home home() {
        return home;
    }

    Dataset dataset() {
        return dataset;
    }

    int cases() {
        return scores.cases();
    }

    /** How many rows were learned before the first case. */
    long trained() {
        return trained;
    }

    /** Rows that were read and not used, by reason. */
    Map<String, Long> leftOut() {
        return leftOut;
    }

    private void validate(NextItem protocol, LongConsumer progress) {
        ReadOptions options = ReadOptions.skippingBad(plan.skipBad());
        Cut cut;
        try (Rows rows = plan.format().read(plan.train(), options)) {
            cut = Cut.lastShare(rows, plan.validation());
        }
        try (Rows rows = plan.format().read(plan.train(), options)) {
            train(rows, row -> !cut.validates(row), progress);
        }
        try (Rows rows = plan.format().read(plan.train(), options)) {
            test(protocol, rows, cut::validates, progress);
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

    private void test(NextItem protocol, Rows rows, Predicate<Row> part, LongConsumer progress) {
        Iterator<Row> scored = StreamSupport.stream(((Iterable<Row>) () -> rows).spliterator(), false)
                .filter(part)
                .map(dataset::count)
                .iterator();
        exam.open(scored);
        protocol.run(done -> progress.accept(trained + done));
        count(rows);
    }

    /** Bad lines and lines that the set leaves out. */
    private void count(Rows rows) {
        rows.skipped().forEach((reason, lines) -> leftOut.merge(reason, lines, Math::max));
        if (rows.bad() > 0) {
            leftOut.merge("bad lines", rows.bad(), Long::sum);
        }
    }

    private ReadOptions testOptions() {
        Pace pace = plan.format() == Format.PREFIX_TARGET ? Format.paceAfter(plan.train()) : null;
        return new ReadOptions(plan.skipBad(), pace);
    }

    /** What the training part says of the items. */
    private void describeItems() {
        for (Item item : plan.format().items(plan.train(), ReadOptions.skippingBad(plan.skipBad()))) {
            exam.store(item, 0);
        }
    }
}
