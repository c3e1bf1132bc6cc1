package dev.attune.evaluate.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one model reached in runs that differ in their seed alone. */
final class Repeats {
    private final List<ModelScore> scores = new ArrayList<>();
    private final List<SessionSums> sums = new ArrayList<>();
    private double coverage;
    private double gini;

    void add(Scores run, int model, int items) {
        ModelScore score = run.model(model);
        scores.add(score);
        sums.add(run.sums(model));
        coverage += score.exposure().coverage(items);
        gini += score.exposure().gini(items);
    }

    SessionSums sums() {
        return SessionSums.mean(sums);
    }

    Figures figures(Map<String, Interval> intervals, Map<String, Map<String, Interval>> differences) {
        List<Accuracy> each = scores.stream().map(ModelScore::all).toList();
        Map<String, List<Accuracy>> bySlice = new TreeMap<>();
        for (ModelScore score : scores) {
            score.slices()
                    .forEach((name, slice) -> bySlice.computeIfAbsent(name, ignored -> new ArrayList<>())
                            .add(slice));
        }
        Map<String, Accuracy> slices = new TreeMap<>();
        bySlice.forEach((name, slice) -> slices.put(name, Accuracy.mean(slice)));
        return new Figures(
                Accuracy.mean(each),
                each,
                coverage / scores.size(),
                gini / scores.size(),
                slices,
                intervals,
                differences);
    }

    Curve curve(Longs times) {
        return Curve.of(scores.stream().map(ModelScore::ranks).toList(), times);
    }
}
