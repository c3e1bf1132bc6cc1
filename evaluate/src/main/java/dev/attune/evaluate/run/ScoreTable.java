package dev.attune.evaluate.run;

import dev.attune.evaluate.exam.Refresh;
import dev.attune.evaluate.measure.Accuracy;
import dev.attune.evaluate.measure.Accuracy.Depth;
import dev.attune.evaluate.measure.Comparison.Line;
import dev.attune.evaluate.measure.Comparison.Name;
import dev.attune.evaluate.measure.Figures;
import dev.attune.evaluate.measure.Interval;
import dev.attune.evaluate.model.Latencies;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a run for the screen. */
final class ScoreTable {
    private static final List<String> NAMES = List.of(
            "model",
            "refresh",
            "HR@1",
            "HR@5",
            "HR@10",
            "HR@20",
            "95 %",
            "MRR@20",
            "95 %",
            "NDCG@10",
            "NDCG@20",
            "cover",
            "gini",
            "µs/list p50",
            "p99");

    private ScoreTable() {}

    static void print(Evaluation run, List<Line> lines, PrintWriter out) {
        head(run, out);
        List<List<String>> rows = new ArrayList<>();
        rows.add(NAMES);
        lines.forEach(line -> rows.add(cells(run, line)));
        TextTable.print(rows, out);
        out.println();
        seeds(lines, out);
        slices(lines, out);
        for (Refresh mode : run.plan().refresh()) {
            Latencies learning = run.learning(new Name(mode.wireName(), ""));
            out.printf(
                    Locale.ROOT,
                    "learning, refresh %s, all sources together: p50 %.1f µs, p99 %.1f µs an event%n",
                    mode.wireName(),
                    learning.micros(50),
                    learning.micros(99));
        }
        out.flush();
    }

    private static void head(Evaluation run, PrintWriter out) {
        Plan plan = run.plan();
        out.printf(
                Locale.ROOT,
                "%s, %s%s: %,d events, %,d of them learned first, %,d cases, %,d items%n",
                plan.protocol().wireName(),
                plan.parts().format().wireName(),
                plan.protocol() == Protocol.PREQUENTIAL
                        ? ", target " + plan.target().wireName()
                        : "",
                run.first().dataset().events(),
                run.first().trained(),
                run.first().scores().cases(),
                run.first().items());
        if (!plan.parts().watched()) {
            String times = plan.parts().timed() ? "days" : "made up";
            out.println("robot watch: off, as the times of this set are " + times);
        }
        if (!plan.parts().recorded().isEmpty()) {
            out.println("only the places of the recorded lists count");
        }
        run.first().leftOut().forEach((reason, lines) -> out.printf(Locale.ROOT, "left out: %,d %s%n", lines, reason));
    }

    private static List<String> cells(Evaluation run, Line line) {
        Figures figures = line.figures();
        Accuracy all = figures.all();
        Latencies lists = run.recommending(line.name());
        return List.of(
                line.name().model(),
                line.name().mode(),
                figure(all.hitRate(1)),
                figure(all.hitRate(5)),
                figure(all.hitRate(10)),
                figure(all.hitRate(20)),
                interval(figures.interval("hr@20")),
                figure(all.reciprocalRank()),
                interval(figures.interval("mrr@20")),
                figure(all.gain(Depth.TEN)),
                figure(all.gain(Depth.TWENTY)),
                figure(figures.coverage()),
                figure(figures.gini()),
                lists == null ? "" : String.format(Locale.ROOT, "%.0f", lists.micros(50)),
                lists == null ? "" : String.format(Locale.ROOT, "%.0f", lists.micros(99)));
    }

    /** The spread of models that were run with several seeds; their figures above are means. */
    private static void seeds(List<Line> lines, PrintWriter out) {
        for (Line line : lines) {
            List<Accuracy> repeats = line.figures().repeats();
            if (repeats.size() > 1) {
                out.printf(
                        Locale.ROOT,
                        "%s, refresh %s, %d seeds: HR@20 %s, MRR@20 %s%n",
                        line.name().model(),
                        line.name().mode(),
                        repeats.size(),
                        Spread.of(repeats.stream()
                                .mapToDouble(one -> one.hitRate(20))
                                .toArray()),
                        Spread.of(repeats.stream()
                                .mapToDouble(Accuracy::reciprocalRank)
                                .toArray()));
            }
        }
    }

    /** HR@10, HR@20 and MRR@20 of parts of the cases. */
    private static void slices(List<Line> lines, PrintWriter out) {
        List<String> names = new ArrayList<>(lines.get(0).figures().slices().keySet());
        List<List<String>> rows = new ArrayList<>();
        rows.add(header(names));
        rows.add(counts(names, lines.get(0).figures()));
        for (Line line : lines) {
            List<String> row =
                    new ArrayList<>(List.of(line.name().model(), line.name().mode()));
            for (String name : names) {
                Accuracy slice = line.figures().slice(name);
                row.add(String.format(
                        Locale.ROOT, "%.3f/%.3f/%.3f", slice.hitRate(10), slice.hitRate(20), slice.reciprocalRank()));
            }
            rows.add(row);
        }
        out.println("parts of the cases, HR@10/HR@20/MRR@20");
        TextTable.print(rows, out);
    }

    private static List<String> header(List<String> slices) {
        List<String> row = new ArrayList<>(List.of("model", "refresh"));
        row.addAll(slices);
        return row;
    }

    private static List<String> counts(List<String> slices, Figures figures) {
        List<String> row = new ArrayList<>(List.of("cases", ""));
        for (String slice : slices) {
            row.add(String.format(Locale.ROOT, "%,d", figures.slice(slice).cases()));
        }
        return row;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String interval(Interval interval) {
        return String.format(Locale.ROOT, "%.3f–%.3f", interval.low(), interval.high());
    }
}
