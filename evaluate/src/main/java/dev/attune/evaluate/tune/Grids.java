package dev.attune.evaluate.tune;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What is tried for each source; the product's own value is always tried as well. */
final class Grids {
    private static final double DAY = 86_400_000;

    /** λ of factors and of their yardstick; their missing weights are the same too, for the 1,300 films of MovieLens. */
    private static final double[] REGULARIZATION = {0.0025, 0.005, 0.01, 0.02, 0.04, 0.08, 0.16};

    private static final Map<String, List<Grid>> BY_SOURCE = Map.of(
            "co-visitation",
                    List.of(
                            new Grid("coVisitation.positionFactor", 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 1),
                            new Grid("coVisitation.backward", 0, 0.15, 0.3, 0.5, 0.75, 1),
                            new Grid("coVisitation.halfLife", 3 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 60 * DAY),
                            new Grid("coVisitation.earlierFactor", 0, 0.15, 0.3, 0.6, 1)),
            "session-knn",
                    List.of(
                            new Grid("sessionKnn.newest", 250, 500, 1_000, 2_000),
                            new Grid("sessionKnn.neighbours", 50, 100, 200, 400, 800),
                            new Grid("sessionKnn.lookback", 1, 2, 3, 5, 10, 20),
                            new Grid("sessionKnn.base", 0, 0.5, 1, 2, 5),
                            new Grid("sessionKnn.repetition", 0, 0.25, 0.5, 1)),
            "stan",
                    List.of(
                            new Grid("stan.newest", 500, 1_000, 1_500, 2_000),
                            new Grid("stan.neighbours", 100, 300, 500, 1_000),
                            new Grid("stan.positionScale", 0.6, 0.9, 1.2, 1.8, 2.7),
                            new Grid("stan.timeScale", 7 * DAY, 15 * DAY, 30 * DAY, 60 * DAY, 120 * DAY),
                            new Grid("stan.distanceScale", 1, 2, 3.5, 5, 8),
                            new Grid("stan.rarity", 0, 0.5, 1, 2)),
            "session-embedding",
                    List.of(
                            new Grid("sessionEmbedding.learningRate", 0.015, 0.025, 0.04, 0.06, 0.1),
                            new Grid("sessionEmbedding.temperature", 8, 11, 14, 17, 20),
                            new Grid("sessionEmbedding.negatives", 47, 95, 190),
                            new Grid("sessionEmbedding.replays", 0, 1, 2, 4)),
            "linear",
                    List.of(
                            new Grid("linear.ridge", 30, 100, 300, 1_000, 3_000),
                            new Grid("linear.positionScale", 1, 1.5, 2, 3, 5),
                            new Grid("linear.backward", 0, 0.15, 0.3, 0.5, 1),
                            new Grid("linear.neighbours", 30, 60, 120)),
            "factors",
                    List.of(
                            new Grid("factors.missing", 32, 65, 130, 260, 390, 520, 1_040, 2_080),
                            new Grid("factors.regularization", REGULARIZATION)),
            "ials",
                    List.of(
                            new Grid("ials.unobserved", 0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.8, 1.6),
                            new Grid("ials.regularization", REGULARIZATION)));

    private Grids() {}

    /** The grids of a source, most promising first; throws {@link IllegalArgumentException} when it has none. */
    static List<Grid> of(String source) {
        List<Grid> grids = BY_SOURCE.get(source);
        if (grids == null) {
            throw new IllegalArgumentException("of: " + source + " (expected: one of "
                    + String.join(", ", new TreeSet<>(BY_SOURCE.keySet())) + ")");
        }
        return grids;
    }
}
