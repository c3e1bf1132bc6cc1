package dev.attune.node.config;

import dev.attune.engine.SourceSettings;
import dev.attune.engine.event.EventType;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.engine.recommend.Sources;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the section {@code engine}. */
final class EngineSection {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEARS = Duration.ofDays(3_650);

    private EngineSection() {}

    static EngineConfig read(ConfigReader engine) {
        return new EngineConfig(
                profile(engine.section("profile")),
                catalog(engine.section("catalog")),
                coVisitation(engine.section("coVisitation")),
                popular(engine.section("popular")),
                trending(engine.section("trending")),
                sources(engine),
                engine.section("vectors").integer("scanUpTo", 0, Integer.MAX_VALUE),
                lists(engine.section("lists")));
    }

    private static ProfileSettings profile(ConfigReader profile) {
        return new ProfileSettings(
                profile.duration("sessionGap", SECOND, DAY).toMillis(),
                profile.duration("tasteHalfLife", SECOND, YEARS).toMillis(),
                profile.duration("intentHalfLife", SECOND, YEARS).toMillis(),
                profile.duration("dedupWindow", SECOND, DAY).toMillis(),
                profile.integer("dedupEvents", 16, 65_536),
                profile.duration("durationCap", SECOND, DAY).toMillis(),
                profile.flag("robots"),
                weights(profile.section("weights")));
    }

    /** A type that teaches nothing has no weight. */
    private static Map<EventType, Double> weights(ConfigReader section) {
        Map<EventType, Double> weights = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            double weight = section.number(type.wireName(), -100, 100);
            if (weight != 0) {
                weights.put(type, weight);
            }
        }
        return weights;
    }

    private static EngineConfig.Catalog catalog(ConfigReader catalog) {
        return new EngineConfig.Catalog(
                catalog.integer("maxItems", 1, 100_000_000),
                catalog.integer("maxCategories", 1, 10_000_000),
                catalog.integer("waiting", 4, 1 << 24));
    }

    private static EngineConfig.CoVisitation coVisitation(ConfigReader source) {
        return new EngineConfig.CoVisitation(
                source.duration("halfLife", SECOND, YEARS),
                source.integer("steps", 1, 10),
                source.number("backward", 0, 1),
                source.integer("rowCapacity", 1, 10_000),
                source.integer("lookback", 1, 20),
                source.number("positionFactor", 0, 1),
                source.number("earlierFactor", 0, 1));
    }

    private static EngineConfig.Popular popular(ConfigReader source) {
        return new EngineConfig.Popular(source.duration("halfLife", SECOND, YEARS), source.integer("top", 2, 100_000));
    }

    private static EngineConfig.Trending trending(ConfigReader source) {
        return new EngineConfig.Trending(
                source.duration("halfLife", SECOND, YEARS),
                source.integer("minPeople", 1, 1_000),
                source.number("minBurst", 0, 1_000));
    }

    private static Set<String> sources(ConfigReader engine) {
        Set<String> sources = new TreeSet<>();
        for (String source : engine.texts("sources")) {
            if (SourceSettings.NAMES.contains(source)) {
                sources.add(source);
            } else {
                engine.wrong("sources", source + " (expected: " + String.join(", ", SourceSettings.NAMES) + ")");
            }
        }
        return sources;
    }

    private static EngineConfig.Lists lists(ConfigReader lists) {
        ConfigReader blend = lists.section("blend");
        return new EngineConfig.Lists(
                lists.integer("candidates", 1, 10_000),
                lists.flag("hidePurchased"),
                lists.choices("seen", EngineConfig.Seen.class),
                new EngineConfig.Blend(blend.number("constant", 0, 10_000), sourceWeights(blend.section("weights"))));
    }

    private static Map<String, Double> sourceWeights(ConfigReader section) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String source : Sources.NAMES) {
            weights.put(source, section.number(source, 0, 1_000));
        }
        return weights;
    }
}
