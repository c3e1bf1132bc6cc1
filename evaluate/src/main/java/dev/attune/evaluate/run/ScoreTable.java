package dev.attune.evaluate.run;

import dev.attune.evaluate.measure.Accuracy;
import dev.attune.evaluate.measure.Accuracy.Depth;
import dev.attune.evaluate.measure.Figures;
import dev.attune.evaluate.measure.Interval;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a run for the screen. */
final class ScoreTable {
    private static final List<String> NAMES = List.of(
            "model",
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

    static void print(Evaluation run, List<Figures> figures, PrintWriter out) {
        Plan plan = run.plan();
        out.printf(
                Locale.ROOT,
                "next-item, %s, refresh %s: %,d events learned first, %,d cases, %,d items%n",
                plan.format().wireName(),
                plan.refresh().wireName(),
                run.trained(),
                run.cases(),
                run.home().itemCount());
        if (!plan.timed()) {
            out.println("robot watch: off, as the times of this set are made up");
        }
        run.leftOut().forEach((reason, lines) -> out.printf(Locale.ROOT, "left out: %,d %s%n", lines, reason));
        List<List<String>> rows = new ArrayList<>();
        rows.add(NAMES);
        for (int n = 0; n < figures.size(); n++) {
            rows.add(cells(run, n, figures.get(n)));
        }
        print(rows, out);
        out.printf(
                Locale.ROOT,
                "learning, all sources together: p50 %.1f µs, p99 %.1f µs an event%n",
                run.home().learning().micros(50),
                run.home().learning().micros(99));
        out.flush();
    }

    private static List<String> cells(Evaluation run, int model, Figures figures) {
        Accuracy all = figures.all();
        return List.of(
                run.plan().models().get(model).name(),
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
                String.format(
                        Locale.ROOT, "%.0f", run.home().recommending(model).micros(50)),
                String.format(
                        Locale.ROOT, "%.0f", run.home().recommending(model).micros(99)));
    }

    private static void print(List<List<String>> rows, PrintWriter out) {
        int[] widths = new int[NAMES.size()];
        for (List<String> row : rows) {
            for (int n = 0; n < widths.length; n++) {
                widths[n] = Math.max(widths[n], row.get(n).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int n = 0; n < widths.length; n++) {
                String pad = " ".repeat(widths[n] - row.get(n).length());
                line.append(n == 0 ? row.get(n) + pad : "  " + pad + row.get(n));
            }
            out.println(line);
        }
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String interval(Interval interval) {
        return String.format(Locale.ROOT, "%.3f–%.3f", interval.low(), interval.high());
    }
}
