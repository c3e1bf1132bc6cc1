package dev.attune.evaluate.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.evaluate.measure.Interval;
import dev.attune.evaluate.measure.ListComparison.Line;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a run of {@link Protocol#TOP_N}, for the screen and as JSON. */
final class TopNReport {
    private static final List<String> NAMES = List.of(
            "model", "people", "number", "NDCG@10", "95 %", "less first 95 %", "Recall@10", "HR@10", "95 %", "seeds");

    private TopNReport() {}

    static void print(TopNEvaluation run, List<Line> lines, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "top-n, %s: %,d ratings of 4 and more, the first %,d of them learned, %,d lists a model%n",
                run.plan().parts().format().wireName(),
                run.dataset().events(),
                run.trained(),
                run.lists());
        run.leftOut().forEach((reason, rows) -> out.printf(Locale.ROOT, "left out: %,d %s%n", rows, reason));
        List<List<String>> rows = new ArrayList<>();
        rows.add(NAMES);
        lines.forEach(line -> rows.add(cells(line)));
        TextTable.print(rows, out);
        out.flush();
    }

    static ObjectNode json(TopNEvaluation run, List<Line> lines) {
        ObjectNode report = EvaluationJson.head(run.plan());
        report.put("cut", run.plan().parts().cut());
        report.set("dataset", EvaluationJson.dataset(run.plan().parts(), run.dataset(), run.trained(), run.leftOut()));
        ArrayNode rows = report.putArray("rows");
        lines.forEach(line -> rows.add(row(line)));
        EvaluationJson.surroundings(report);
        return report;
    }

    private static List<String> cells(Line line) {
        Interval difference = line.differences().get("ndcg@10");
        return List.of(
                line.name().model(),
                line.name().group(),
                String.format(Locale.ROOT, "%,d", line.people()),
                figure(line.figures(), "ndcg@10"),
                interval(line.intervals().get("ndcg@10")),
                difference == null ? "" : interval(difference),
                figure(line.figures(), "recall@10"),
                figure(line.figures(), "hr@10"),
                interval(line.intervals().get("hr@10")),
                String.valueOf(line.repeats().size()));
    }

    private static ObjectNode row(Line line) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("model", line.name().model());
        json.put("group", line.name().group());
        json.put("people", line.people());
        line.figures().forEach(json::put);
        EvaluationJson.put(json.putObject("ci95"), line.intervals());
        if (!line.differences().isEmpty()) {
            EvaluationJson.put(json.putObject("difference").putObject("first").putObject("ci95"), line.differences());
        }
        ArrayNode repeats = json.putArray("seeds");
        for (Map<String, Double> repeat : line.repeats()) {
            ObjectNode one = repeats.addObject();
            repeat.forEach(one::put);
        }
        return json;
    }

    private static String figure(Map<String, Double> figures, String name) {
        return String.format(Locale.ROOT, "%.4f", figures.getOrDefault(name, 0.0));
    }

    private static String interval(@org.jspecify.annotations.Nullable Interval interval) {
        return interval == null ? "" : String.format(Locale.ROOT, "%.3f–%.3f", interval.low(), interval.high());
    }
}
