package dev.attune.engine.recommend;

import dev.attune.engine.source.Source;
import dev.attune.engine.source.own.OwnItems;
import dev.attune.engine.source.pairs.CoVisitation;
import dev.attune.engine.source.popular.Popularity;
import dev.attune.engine.source.trend.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sources of a site in a fixed order, which learning, snapshots and the blend go through: the five that every site
 * has, the other readers of the pair table, then those that it added.
 */
public final class Sources {
    /** The names that weights may be given for, whether a site has the source or not. */
    public static final List<String> NAMES = List.of(
            "co-visitation",
            "own",
            "category-popular",
            "popular",
            "trending",
            "sequential-rules",
            "markov",
            "cosine",
            "llr",
            "two-steps",
            "bought-together",
            "session-knn",
            "stan",
            "users",
            "factors",
            "session-embedding",
            "linear",
            "content");

    static final int CO_VISITATION = 0;
    static final int OWN = 1;
    static final int CATEGORY_POPULAR = 2;
    static final int POPULAR = 3;
    static final int TRENDING = 4;

    private final CoVisitation coVisitation;
    private final Popularity popularity;
    private final Trend trend;
    private final List<Source> all;

    public Sources(CoVisitation coVisitation, Popularity popularity, Trend trend) {
        this(coVisitation, popularity, trend, List.of());
    }

    public Sources(CoVisitation coVisitation, Popularity popularity, Trend trend, List<Source> added) {
        this.coVisitation = coVisitation;
        this.popularity = popularity;
        this.trend = trend;
        List<Source> sources =
                new ArrayList<>(List.of(coVisitation, new OwnItems(), popularity.byCategory(), popularity, trend));
        sources.addAll(coVisitation.readers());
        sources.addAll(added);
        this.all = List.copyOf(sources);
    }

    public CoVisitation coVisitation() {
        return coVisitation;
    }

    public Popularity popularity() {
        return popularity;
    }

    public Trend trend() {
        return trend;
    }

    /** Every source, always in the same order. */
    public List<Source> all() {
        return all;
    }

    /** Place of a source in {@link #all}, −1 when the site has none of this name. */
    public int indexOf(String name) {
        for (int n = 0; n < all.size(); n++) {
            if (all.get(n).name().equals(name)) {
                return n;
            }
        }
        return -1;
    }

    /** The weights in the order of {@link #all}; 0 where none is given. A source that the site lacks has no weight. */
    double[] inOrder(Map<String, Double> weights) {
        double[] ordered = new double[all.size()];
        weights.forEach((name, weight) -> {
            int place = indexOf(name);
            if (place >= 0) {
                ordered[place] = weight;
            } else if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "weights: " + name + " (expected: one of " + String.join(", ", NAMES) + ")");
            }
        });
        return ordered;
    }
}
