package dev.attune.evaluate.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs over the same people side by side, repeated with other seeds. One thread. */
public final class ListComparison {
    private final Map<Name, List<List<double[]>>> repeats = new LinkedHashMap<>();

    /** A model for a group of people. */
    public record Name(String group, String model) {}

    /**
     * What a model reached for a group.
     *
     * @param figures by name: means over people, and over repeats
     * @param repeats the same for each repeat
     * @param intervals 95 %, by bootstrap over people
     * @param differences 95 % of the figure less that of the first model for the same people; empty for that one
     */
    public record Line(
            Name name,
            int people,
            Map<String, Double> figures,
            List<Map<String, Double>> repeats,
            Map<String, Interval> intervals,
            Map<String, Interval> differences) {}

    /** Adds a run; models that were added before are repeated. */
    public void add(List<String> models, ListScores scores) {
        for (String group : scores.groups()) {
            for (int n = 0; n < models.size(); n++) {
                repeats.computeIfAbsent(new Name(group, models.get(n)), ignored -> new ArrayList<>())
                        .add(scores.people(group, n));
            }
        }
    }

    /** A line for each model for each group. */
    public List<Line> lines(long seed) {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<Name, List<List<double[]>>> entry : repeats.entrySet()) {
            Name first = repeats.keySet().stream()
                    .filter(name -> name.group().equals(entry.getKey().group()))
                    .findFirst()
                    .orElseThrow();
            lines.add(line(entry.getKey(), first, entry.getValue(), seed));
        }
        return lines;
    }

    private Line line(Name name, Name first, List<List<double[]>> own, long seed) {
        int people = own.get(0).size();
        Bootstrap bootstrap = Bootstrap.ofSingles(people, seed);
        Map<String, Double> figures = new LinkedHashMap<>();
        Map<String, Interval> intervals = new LinkedHashMap<>();
        Map<String, Interval> differences = new LinkedHashMap<>();
        for (int figure = 0; figure < ListScores.FIGURES.size(); figure++) {
            String label = ListScores.FIGURES.get(figure);
            double[] values = byPerson(own, figure);
            figures.put(label, mean(values));
            intervals.put(label, bootstrap.of(values));
            if (!name.equals(first)) {
                differences.put(label, bootstrap.of(minus(values, byPerson(repeats.getOrDefault(first, own), figure))));
            }
        }
        return new Line(
                name, people, figures, own.stream().map(ListComparison::means).toList(), intervals, differences);
    }

    private static Map<String, Double> means(List<double[]> people) {
        Map<String, Double> means = new LinkedHashMap<>();
        for (int figure = 0; figure < ListScores.FIGURES.size(); figure++) {
            means.put(ListScores.FIGURES.get(figure), mean(byPerson(List.of(people), figure)));
        }
        return means;
    }

    /** The mean of the repeats for each person. */
    private static double[] byPerson(List<List<double[]>> repeats, int figure) {
        double[] values = new double[repeats.get(0).size()];
        for (List<double[]> repeat : repeats) {
            for (int person = 0; person < values.length; person++) {
                values[person] += repeat.get(person)[figure] / repeats.size();
            }
        }
        return values;
    }

    private static double[] minus(double[] one, double[] other) {
        double[] difference = new double[one.length];
        for (int n = 0; n < one.length; n++) {
            difference[n] = one[n] - other[n];
        }
        return difference;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
