package dev.attune.evaluate.measure;

import dev.attune.evaluate.exam.Ranking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gathers the lists of one run. NDCG@10 with binary gains (the ideal list has all that the person liked later, at most
 * 10), recall@10 (found of those liked later, or of 10 when there are more), HR@10 (one found at least). One thread.
 */
public final class ListScores implements Consumer<Ranking> {
    /** Names of the figures, in the order of {@link #figures}. */
    static final List<String> FIGURES = List.of("ndcg@10", "recall@10", "hr@10");

    private static final int LENGTH = 10;

    private final int models;
    private final Map<String, List<List<double[]>>> byGroup = new LinkedHashMap<>();

    /** Scores of so many models. */
    public ListScores(int models) {
        this.models = models;
    }

    @Override
    public void accept(Ranking ranking) {
        List<List<double[]>> group = byGroup.computeIfAbsent(ranking.group(), ignored -> empty());
        for (int n = 0; n < models; n++) {
            group.get(n).add(figures(ranking.proposals().get(n).items(), ranking.liked()));
        }
    }

    /** How many lists each model made. */
    public int lists() {
        return byGroup.values().stream().mapToInt(group -> group.get(0).size()).sum();
    }

    /** The groups in the order of their first list. */
    Set<String> groups() {
        return byGroup.keySet();
    }

    /** The figures of each person of a group, for the n-th model. */
    List<double[]> people(String group, int model) {
        return byGroup.getOrDefault(group, empty()).get(model);
    }

    static double[] figures(List<String> list, Set<String> liked) {
        double gain = 0;
        double ideal = 0;
        int found = 0;
        for (int n = 0; n < LENGTH; n++) {
            double discount = Math.log(2) / Math.log(n + 2.0);
            boolean hit = n < list.size() && liked.contains(list.get(n));
            gain += hit ? discount : 0;
            found += hit ? 1 : 0;
            ideal += n < liked.size() ? discount : 0;
        }
        return new double[] {gain / ideal, (double) found / Math.min(LENGTH, liked.size()), found > 0 ? 1 : 0};
    }

    private List<List<double[]>> empty() {
        List<List<double[]>> lists = new ArrayList<>();
        for (int n = 0; n < models; n++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
