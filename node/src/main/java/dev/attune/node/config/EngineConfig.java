package dev.attune.node.config;

import dev.attune.engine.profile.ProfileSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What the engine of every site is made with.
 *
 * @param sources names of those that a site can do without and has
 * @param scanUpTo item vectors up to which each is looked at, beyond which an index is asked
 */
public record EngineConfig(
        ProfileSettings profile,
        Catalog catalog,
        CoVisitation coVisitation,
        Popular popular,
        Trending trending,
        Set<String> sources,
        int scanUpTo,
        Lists lists) {

    public EngineConfig {
        sources = Set.copyOf(sources);
    }

    /** Bounds of the catalogue. */
    public record Catalog(int maxItems, int maxCategories, int waiting) {}

    /** Items seen together. */
    public record CoVisitation(
            Duration halfLife,
            int steps,
            double backward,
            int rowCapacity,
            int lookback,
            double positionFactor,
            double earlierFactor) {}

    /** Popularity. */
    public record Popular(Duration halfLife, int top) {}

    /** Trends. */
    public record Trending(Duration halfLife, int minPeople, double minBurst) {}

    /** @param seen by slot; a slot that is not named allows everything */
    public record Lists(int candidates, boolean hidePurchased, Map<String, Seen> seen, Blend blend) {
        public Lists {
            seen = Map.copyOf(seen);
        }
    }

    /** What becomes of items that the person saw. */
    public enum Seen {
        ALLOW,
        SESSION,
        ALL
    }

    /** Weights of the sources: a source adds {@code weight / (rank + constant)}. */
    public record Blend(double constant, Map<String, Double> weights) {
        public Blend {
            weights = Map.copyOf(weights);
        }
    }
}
