package dev.attune.evaluate.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.evaluate.exam.Refresh;
import dev.attune.evaluate.measure.Accuracy;
import dev.attune.evaluate.measure.Accuracy.Depth;
import dev.attune.evaluate.measure.Comparison.Line;
import dev.attune.evaluate.measure.Curve;
import dev.attune.evaluate.measure.Figures;
import dev.attune.evaluate.measure.Interval;
import dev.attune.evaluate.model.Latencies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report of a run as JSON. */
final class EvaluationJson {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private EvaluationJson() {}

    /** Writes a report, in place of what is there. */
    static void write(ObjectNode report, Path file) {
        try {
            JSON.writeValue(file.toFile(), report);
        } catch (IOException e) {
            throw new UncheckedIOException("json: " + file + " cannot be written", e);
        }
    }

    static ObjectNode report(Evaluation run, List<Line> lines) {
        Plan plan = run.plan();
        ObjectNode report = head(plan);
        if (plan.protocol() == Protocol.PREQUENTIAL) {
            report.put("target", plan.target().wireName());
        }
        Run.Result first = run.first();
        report.set("dataset", dataset(plan.parts(), first.dataset(), first.trained(), first.leftOut()));
        ArrayNode rows = report.putArray("rows");
        lines.forEach(line -> rows.add(row(run, line)));
        surroundings(report);
        return report;
    }

    /** What was asked for, whatever the protocol. */
    static ObjectNode head(Plan plan) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("protocol", plan.protocol().wireName());
        report.put("format", plan.parts().format().wireName());
        report.put("refresh", plan.refresh().stream().map(Refresh::wireName).collect(Collectors.joining(",")));
        report.put("seed", plan.seed());
        report.put("seeds", plan.repeats());
        report.put("passes", plan.passes());
        if (plan.pairHalfLife() != null) {
            report.put("pairHalfLife", plan.pairHalfLife().toString());
        }
        report.put("sample", plan.sample().share());
        report.put("validation", plan.parts().validation());
        report.put("robotWatch", plan.parts().watched());
        return report;
    }

    static ObjectNode dataset(Parts parts, Dataset set, long trained, Map<String, Long> leftOut) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("events", set.events());
        json.put("trainingEvents", trained);
        json.put("sessions", set.sessions());
        json.put("users", set.users());
        json.put("items", set.items());
        ObjectNode unused = json.putObject("leftOut");
        leftOut.forEach(unused::put);
        ObjectNode sums = json.putObject("sha256");
        Dataset.sha256(parts.allFiles()).forEach(sums::put);
        return json;
    }

    static void surroundings(ObjectNode report) {
        ObjectNode surroundings = report.putObject("surroundings");
        Surroundings.look().forEach(surroundings::put);
    }

    private static ObjectNode row(Evaluation run, Line line) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Figures figures = line.figures();
        json.put("model", line.name().model());
        json.put("refresh", line.name().mode());
        put(json, figures.all());
        json.put("coverage@20", figures.coverage());
        json.put("gini@20", figures.gini());
        put(json.putObject("ci95"), figures.intervals());
        if (figures.repeats().size() > 1) {
            ArrayNode seeds = json.putArray("seeds");
            figures.repeats().forEach(repeat -> put(seeds.addObject(), repeat));
        }
        ObjectNode differences = json.putObject("difference");
        figures.differences()
                .forEach((other, intervals) -> put(differences.putObject(other).putObject("ci95"), intervals));
        ObjectNode slices = json.putObject("slices");
        figures.slices().forEach((name, accuracy) -> put(slices.putObject(name), accuracy));
        Latencies learning = run.learning(line.name());
        json.putObject("learnMicros").put("p50", learning.micros(50)).put("p99", learning.micros(99));
        Latencies lists = run.recommending(line.name());
        if (lists != null) {
            json.putObject("recommendMicros")
                    .put("p50", lists.micros(50))
                    .put("p90", lists.micros(90))
                    .put("p99", lists.micros(99));
        }
        if (run.plan().protocol() == Protocol.PREQUENTIAL) {
            json.set("curve", curve(line.curve()));
        }
        return json;
    }

    /** Columns of one length. */
    private static ObjectNode curve(Curve curve) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("window", curve.window());
        ArrayNode times = json.putArray("time");
        ArrayNode cases = json.putArray("cases");
        ArrayNode hits10 = json.putArray("hr@10");
        ArrayNode hits20 = json.putArray("hr@20");
        ArrayNode reciprocals = json.putArray("mrr@20");
        for (Curve.Point point : curve.points()) {
            times.add(point.time());
            cases.add(point.cases());
            hits10.add(point.hitRate10());
            hits20.add(point.hitRate20());
            reciprocals.add(point.reciprocalRank20());
        }
        return json;
    }

    private static void put(ObjectNode json, Accuracy accuracy) {
        for (int k : new int[] {1, 5, 10, 20}) {
            json.put("hr@" + k, accuracy.hitRate(k));
        }
        json.put("mrr@20", accuracy.reciprocalRank());
        json.put("ndcg@10", accuracy.gain(Depth.TEN));
        json.put("ndcg@20", accuracy.gain(Depth.TWENTY));
        json.put("cases", accuracy.cases());
    }

    static void put(ObjectNode json, Map<String, Interval> intervals) {
        intervals.forEach(
                (name, interval) -> json.putArray(name).add(interval.low()).add(interval.high()));
    }
}
