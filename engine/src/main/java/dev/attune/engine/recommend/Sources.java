package dev.attune.engine.recommend;

import dev.attune.engine.source.Source;
import dev.attune.engine.source.covisit.CoVisitation;
import dev.attune.engine.source.own.OwnItems;
import dev.attune.engine.source.popular.Popularity;
import dev.attune.engine.source.trend.Trend;
import java.util.List;

/** The sources of a site: by name where the lists need one, and all of them in the order of the blend. */
public final class Sources {
    private final CoVisitation coVisitation;
    private final Popularity popularity;
    private final Trend trend;
    private final List<Source> all;

    public Sources(CoVisitation coVisitation, Popularity popularity, Trend trend) {
        this.coVisitation = coVisitation;
        this.popularity = popularity;
        this.trend = trend;
        this.all = List.of(coVisitation, new OwnItems(), popularity.byCategory(), popularity, trend);
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

    /** Every source, always in the same order: learning, snapshots and blend go through it. */
    public List<Source> all() {
        return all;
    }

    static final int CO_VISITATION = 0;
    static final int OWN = 1;
    static final int CATEGORY_POPULAR = 2;
    static final int POPULAR = 3;
    static final int TRENDING = 4;

    /** The weights in the order of {@link #all}. */
    static double[] inOrder(RecommendSettings.Weights weights) {
        return new double[] {
            weights.coVisitation(), weights.own(), weights.categoryPopular(), weights.popular(), weights.trending()
        };
    }
}
