package dev.attune.evaluate.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.evaluate.measure.Interval;
import dev.attune.evaluate.offpolicy.BanditLog;
import dev.attune.evaluate.offpolicy.Estimate;
import dev.attune.evaluate.offpolicy.Estimate.Measured;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures of a run of {@link Protocol#OFF_POLICY}, for the screen and as JSON. */
final class OffPolicyReport {
    private static final List<String> FIGURES = List.of("ips", "snips", "dr");
    private static final List<String> NAMES = List.of(
            "policy",
            "IPS",
            "95 %",
            "SNIPS",
            "95 %",
            "DR",
            "95 %",
            "DM",
            "ESS",
            "max w",
            "mean w",
            "unseen",
            "measured",
            "95 %",
            "held by");

    private OffPolicyReport() {}

    static void print(OffPolicyEvaluation run, List<Estimate> estimates, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "off-policy, %s: policies learned from %s, estimated from %s, explore %s%n",
                run.plan().parts().format().wireName(),
                log(run.trainLog()),
                log(run.testLog()),
                run.plan().explore());
        run.leftOut().forEach((reason, lines) -> out.printf(Locale.ROOT, "left out: %,d %s%n", lines, reason));
        List<List<String>> rows = new ArrayList<>();
        rows.add(NAMES);
        estimates.forEach(estimate -> rows.add(cells(estimate)));
        TextTable.print(rows, out);
        for (Estimate estimate : estimates) {
            if (estimate.refused() != null) {
                out.printf(Locale.ROOT, "%s: no figures, %s%n", estimate.policy(), estimate.refused());
            }
        }
        out.flush();
    }

    static ObjectNode json(OffPolicyEvaluation run, List<Estimate> estimates) {
        OffPolicyPlan plan = run.plan();
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("protocol", Protocol.OFF_POLICY.wireName());
        report.put("format", plan.parts().format().wireName());
        report.put("refresh", Protocol.OFF_POLICY.usualRefresh().wireName());
        report.put("seed", plan.seed());
        report.put("explore", plan.explore());
        report.put("leastEffective", Estimate.LEAST_EFFECTIVE);
        report.set(
                "dataset",
                EvaluationJson.dataset(
                        plan.parts(), run.dataset(), run.trainLog().size(), run.leftOut()));
        ObjectNode measured = report.putObject("measured");
        measured.set("train", measured(run.trainLog(), plan.seed()));
        measured.set("test", measured(run.testLog(), plan.seed()));
        ArrayNode rows = report.putArray("rows");
        estimates.forEach(estimate -> rows.add(row(estimate)));
        EvaluationJson.surroundings(report);
        return report;
    }

    private static ObjectNode row(Estimate estimate) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("model", estimate.policy());
        for (String figure : List.of("ips", "snips", "dr", "dm")) {
            json.put(figure, estimate.figures().get(figure));
        }
        json.put("ess", estimate.weights().effective());
        json.put("maxWeight", estimate.weights().largest());
        json.put("meanWeight", estimate.weights().mean());
        json.put("unseen", estimate.weights().unseen());
        EvaluationJson.put(json.putObject("ci95"), estimate.intervals());
        json.put("refused", estimate.refused());
        Measured measured = estimate.measured();
        if (measured != null) {
            put(json.putObject("measured"), measured);
            ObjectNode covers = json.putObject("covers");
            FIGURES.forEach(figure -> covers.put(figure, estimate.covers(figure)));
        }
        return json;
    }

    private static ObjectNode measured(BanditLog log, long seed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("rows", log.size());
        put(json, Measured.of(log, seed));
        return json;
    }

    private static void put(ObjectNode json, Measured measured) {
        json.put("reward", measured.reward());
        json.putArray("ci95")
                .add(measured.interval().low())
                .add(measured.interval().high());
    }

    private static String log(BanditLog log) {
        double clicks = log.reward() * log.size();
        return String.format(Locale.ROOT, "%,d rows (%.0f clicks, %.4f)", log.size(), clicks, log.reward());
    }

    private static List<String> cells(Estimate estimate) {
        List<String> cells = new ArrayList<>(List.of(estimate.policy()));
        for (String figure : FIGURES) {
            cells.add(figure(estimate.figures().get(figure)));
            cells.add(interval(estimate.intervals().get(figure)));
        }
        cells.add(figure(estimate.figures().get("dm")));
        cells.add(String.format(Locale.ROOT, "%.1f", estimate.weights().effective()));
        cells.add(String.format(Locale.ROOT, "%.1f", estimate.weights().largest()));
        cells.add(String.format(Locale.ROOT, "%.3f", estimate.weights().mean()));
        cells.add(String.format(Locale.ROOT, "%.3f", estimate.weights().unseen()));
        Measured measured = estimate.measured();
        cells.add(measured == null ? "" : figure(measured.reward()));
        cells.add(measured == null ? "" : interval(measured.interval()));
        cells.add(covering(estimate));
        return cells;
    }

    /** The figures whose interval holds what was measured. */
    private static String covering(Estimate estimate) {
        if (estimate.measured() == null || estimate.intervals().isEmpty()) {
            return "";
        }
        List<String> covering = FIGURES.stream()
                .filter(figure -> Boolean.TRUE.equals(estimate.covers(figure)))
                .toList();
        return covering.isEmpty() ? "none" : String.join(" ", covering);
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.5f", value);
    }

    private static String interval(@Nullable Interval interval) {
        return interval == null ? "" : String.format(Locale.ROOT, "%.4f–%.4f", interval.low(), interval.high());
    }
}
