package dev.attune.bench.engine;

import dev.attune.engine.Engine;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.recommend.RecommendSettings;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.QueryEncoder;
import dev.attune.engine.source.ScoreMap;
import dev.attune.engine.source.Source;
import java.util.List;

/** How many different items the sources of a blend propose together. */
final class Blended {
    private static final int LOOKED_AT = 500;

    private Blended() {}

    /** On average over some of the visitors. */
    static double mean(Engine engine, RecommendSettings settings, List<Profile> visitors) {
        QueryEncoder encoder = new QueryEncoder(engine.catalog(), settings.sessionGap());
        Candidates candidates = new Candidates(settings.candidates());
        ScoreMap all = new ScoreMap();
        long sum = 0;
        int looked = Math.min(LOOKED_AT, visitors.size());
        for (int n = 0; n < looked; n++) {
            Profile visitor = visitors.get(n);
            Query query = encoder.encode(visitor, null, null, visitor.updatedAt() + 1_000, settings.candidates());
            all.clear();
            gather(engine, settings, query, candidates, all);
            sum += all.size();
        }
        return (double) sum / looked;
    }

    private static void gather(
            Engine engine, RecommendSettings settings, Query query, Candidates candidates, ScoreMap all) {
        for (Source source : engine.sources().all()) {
            if (settings.weights().bySource().containsKey(source.name())) {
                candidates.clear();
                source.propose(query, candidates);
                candidates.keepBest(settings.candidates());
                addAll(candidates, all);
            }
        }
    }

    private static void addAll(Candidates candidates, ScoreMap all) {
        for (int n = 0; n < candidates.size(); n++) {
            all.add(candidates.item(n), 1);
        }
    }
}
