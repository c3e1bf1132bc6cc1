package dev.attune.evaluate.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.evaluate.measure.Accuracy;
import dev.attune.evaluate.measure.Accuracy.Depth;
import dev.attune.evaluate.measure.Figures;
import dev.attune.evaluate.measure.Interval;
import dev.attune.evaluate.model.Latencies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The report of a run as JSON. */
final class EvaluationJson {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private EvaluationJson() {}

    /** Writes the report, in place of what is there. */
    static void write(Evaluation run, List<Figures> figures, Path file) {
        try {
            JSON.writeValue(file.toFile(), report(run, figures));
        } catch (IOException e) {
            throw new UncheckedIOException("json: " + file + " cannot be written", e);
        }
    }

    static ObjectNode report(Evaluation run, List<Figures> figures) {
        Plan plan = run.plan();
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("protocol", "next-item");
        report.put("format", plan.format().wireName());
        report.put("refresh", plan.refresh().wireName());
        report.put("seed", plan.seed());
        report.put("sample", plan.sample().share());
        report.put("validation", plan.validation());
        report.put("robotWatch", plan.timed());
        report.set("dataset", dataset(run));
        ArrayNode rows = report.putArray("rows");
        for (int n = 0; n < figures.size(); n++) {
            rows.add(row(run, n, figures.get(n)));
        }
        ObjectNode surroundings = report.putObject("surroundings");
        Surroundings.look().forEach(surroundings::put);
        return report;
    }

    private static ObjectNode dataset(Evaluation run) {
        Dataset set = run.dataset();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("events", set.events());
        json.put("trainingEvents", run.trained());
        json.put("sessions", set.sessions());
        json.put("users", set.users());
        json.put("items", set.items());
        ObjectNode leftOut = json.putObject("leftOut");
        run.leftOut().forEach(leftOut::put);
        List<Path> files = new ArrayList<>(run.plan().train());
        files.addAll(run.plan().test());
        ObjectNode sums = json.putObject("sha256");
        Dataset.sha256(files).forEach(sums::put);
        return json;
    }

    private static ObjectNode row(Evaluation run, int model, Figures figures) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("model", run.plan().models().get(model).name());
        put(json, figures.all());
        json.put("coverage@20", figures.coverage());
        json.put("gini@20", figures.gini());
        put(json.putObject("ci95"), figures.intervals());
        if (model > 0) {
            ObjectNode difference = json.putObject("difference");
            difference.put("to", run.plan().models().get(0).name());
            put(difference.putObject("ci95"), figures.differences());
        }
        ObjectNode slices = json.putObject("slices");
        figures.slices().forEach((name, accuracy) -> put(slices.putObject(name), accuracy));
        Latencies learning = run.home().learning();
        json.putObject("learnMicros").put("p50", learning.micros(50)).put("p99", learning.micros(99));
        Latencies lists = run.home().recommending(model);
        json.putObject("recommendMicros")
                .put("p50", lists.micros(50))
                .put("p90", lists.micros(90))
                .put("p99", lists.micros(99));
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

    private static void put(ObjectNode json, Map<String, Interval> intervals) {
        intervals.forEach(
                (name, interval) -> json.putArray(name).add(interval.low()).add(interval.high()));
    }
}
