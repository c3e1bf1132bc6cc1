package dev.attune.engine;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.catalog.CatalogSettings;
import dev.attune.engine.catalog.Hash64;
import dev.attune.engine.recommend.RecommendSettings;
import dev.attune.engine.source.pairs.CoVisitSettings;
import dev.attune.engine.source.pairs.PairSettings;
import dev.attune.engine.source.popular.PopularSettings;
import dev.attune.engine.source.trend.TrendSettings;

/** Settings of an engine, one record for each part; all times in ms. */
public record EngineSettings(
        CatalogSettings catalog,
        PairSettings pairs,
        CoVisitSettings coVisit,
        PopularSettings popular,
        TrendSettings trend,
        SourceSettings sources,
        RecommendSettings recommend) {

    public EngineSettings {
        requireNonNull(catalog, "catalog");
        requireNonNull(pairs, "pairs");
        requireNonNull(coVisit, "coVisit");
        requireNonNull(popular, "popular");
        requireNonNull(trend, "trend");
        requireNonNull(sources, "sources");
        requireNonNull(recommend, "recommend");
    }

    public static EngineSettings defaults() {
        return new EngineSettings(
                CatalogSettings.defaults(),
                PairSettings.defaults(),
                CoVisitSettings.defaults(),
                PopularSettings.defaults(),
                TrendSettings.defaults(),
                SourceSettings.defaults(),
                RecommendSettings.defaults());
    }

    /** The same, but items that nobody stored count only after so many people: 3 where anybody may send events. */
    public EngineSettings withAdmitAfter(int people) {
        return new EngineSettings(catalog.withAdmitAfter(people), pairs, coVisit, popular, trend, sources, recommend);
    }

    /** The same with other lists. */
    public EngineSettings withRecommend(RecommendSettings other) {
        return new EngineSettings(catalog, pairs, coVisit, popular, trend, sources, other);
    }

    /** The same with other sources. */
    public EngineSettings withSources(SourceSettings other) {
        return new EngineSettings(catalog, pairs, coVisit, popular, trend, other, recommend);
    }

    /** Tells apart settings under which the learned state differs; what only shapes lists has no part in it. */
    public long fingerprint() {
        return Hash64.of(String.join("|", catalog.toString(), pairs.learning(), popular.learning(), trend.learning())
                + sources.learning());
    }
}
