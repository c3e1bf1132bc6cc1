package dev.attune.evaluate.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs that asked the same, side by side: by mode of refresh, and repeated with other seeds. One thread.
 */
public final class Comparison {
    private final Map<Name, Repeats> repeats = new LinkedHashMap<>();
    private @Nullable Scores first;

    /** A model in a mode. */
    public record Name(String mode, String model) {}

    /** What a model reached in a mode, over all cases and over time. */
    public record Line(Name name, Figures figures, Curve curve) {}

    /**
     * Adds a run; models that were added in this mode before are repeated.
     *
     * @param models in the order of the scores
     * @param items how many could be proposed
     */
    public void add(String mode, List<String> models, Scores scores, int items) {
        Scores known = first == null ? scores : first;
        if (!known.isComparable(scores)) {
            throw new IllegalStateException("cases: others in mode " + mode + " (expected: the same in every run)");
        }
        first = known;
        for (int n = 0; n < models.size(); n++) {
            repeats.computeIfAbsent(new Name(mode, models.get(n)), ignored -> new Repeats())
                    .add(scores, n, items);
        }
    }

    /** A line for each model in each mode, with differences to the first model of the mode and to the first mode. */
    public List<Line> lines(long seed) {
        List<Line> lines = new ArrayList<>();
        if (first == null) {
            return lines;
        }
        Bootstrap bootstrap = new Bootstrap(first.casesOfSessions(), seed);
        Longs times = first.times();
        repeats.forEach((name, own) -> {
            SessionSums sums = own.sums();
            Map<String, Map<String, Interval>> differences = new LinkedHashMap<>();
            for (Name other : List.of(firstOf(name.mode()), firstModeOf(name.model()))) {
                if (!other.equals(name)) {
                    SessionSums others = repeats.getOrDefault(other, own).sums();
                    String label = other.mode().equals(name.mode()) ? other.model() : other.mode();
                    differences.put(label, sums.minus(others).intervals(bootstrap));
                }
            }
            lines.add(new Line(name, own.figures(sums.intervals(bootstrap), differences), own.curve(times)));
        });
        return lines;
    }

    private Name firstOf(String mode) {
        return repeats.keySet().stream()
                .filter(name -> name.mode().equals(mode))
                .findFirst()
                .orElseThrow();
    }

    private Name firstModeOf(String model) {
        return repeats.keySet().stream()
                .filter(name -> name.model().equals(model))
                .findFirst()
                .orElseThrow();
    }
}
