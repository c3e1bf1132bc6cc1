package dev.attune.engine.source.popular;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.ScoreMap;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Source;
import java.io.DataInput;
import java.io.DataOutput;

/**
 * What is popular in the categories that the person prefers: the sum over these of preference times share, which is the
 * chance of the item if the person first picks a category by taste and then what others pick there. A view of
 * {@link Popularity}, with nothing of its own to learn or save.
 */
final class CategoryPopularity implements Source {
    private final Popularity popularity;

    CategoryPopularity(Popularity popularity) {
        this.popularity = popularity;
    }

    @Override
    public String name() {
        return "category-popular";
    }

    @Override
    public Evidence evidence() {
        return Evidence.TASTE;
    }

    @Override
    public void learn(Signal signal) {
        // The boards belong to Popularity.
    }

    @Override
    public void propose(Query query, Candidates candidates) {
        ScoreMap sums = candidates.scratch().sums();
        sums.clear();
        for (int n = 0; n < query.categoryCount(); n++) {
            popularity.addCategory(query.category(n), query.categoryWeight(n), candidates.scratch());
        }
        candidates.addAll(sums);
        candidates.keepBest(query.limit());
    }

    @Override
    public void snapshot(DataOutput out) {
        // The boards belong to Popularity.
    }

    @Override
    public void restore(DataInput in) {
        // The boards belong to Popularity.
    }
}
