package dev.attune.node.config;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.event.EventType;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.engine.recommend.Sources;
import dev.attune.node.auth.ApiKeys;
import dev.attune.node.collect.SiteClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the resource {@code config/full-mapping.yaml} must become: every value differs from its default. */
final class FullMapping {
    private static final double DAY = 86_400_000;

    private FullMapping() {}

    static String yaml() {
        try (InputStream in = FullMapping.class.getResourceAsStream("/config/full-mapping.yaml")) {
            return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AttuneConfig expected(String publicKey, String secretKey, String tokenSecret) {
        ApiKeys.SiteKeys keys = new ApiKeys.SiteKeys("shop", List.of(publicKey), List.of(secretKey));
        return new AttuneConfig(
                new AttuneConfig.Server(
                        "0.0.0.0", 9000, List.of("https://shop.test:8443"), 2 << 20, 100, 12, Duration.ofMinutes(2)),
                new AttuneConfig.Push(Duration.ofSeconds(5), 13),
                new AttuneConfig.Data(Path.of("/data"), Duration.ofHours(1)),
                new AttuneConfig.Log(AttuneConfig.Durability.OS, Duration.ofDays(9), 14, 64 << 20),
                List.of(new SiteConfig("shop", SiteClock.STREAM, keys, tokenSecret, 5, Duration.ofDays(15))),
                engine(),
                new AttuneConfig.Behaviour(65 << 20, Duration.ofDays(39)),
                new AttuneConfig.Web(Path.of("/web")));
    }

    private static EngineConfig engine() {
        Map<EventType, Double> weights = new EnumMap<>(EventType.class);
        double weight = 0.5;
        for (EventType type : EventType.values()) {
            weights.put(type, weight++);
        }
        long minute = 60_000;
        return new EngineConfig(
                new ProfileSettings(
                        17 * minute,
                        18 * 1_440 * minute,
                        19 * minute,
                        20 * 60 * minute,
                        21,
                        22 * minute,
                        false,
                        weights),
                new EngineConfig.Catalog(23, 24, 25),
                knobs(),
                new EngineConfig.Popular(Duration.ofHours(27), 28),
                new EngineConfig.Trending(Duration.ofHours(29), 30, 31),
                Set.of("users", "linear"),
                98,
                new EngineConfig.Lists(
                        32, true, Map.of("home", EngineConfig.Seen.ALL), new EngineConfig.Blend(33, sourceWeights())));
    }

    private static Map<String, Double> knobs() {
        Map<String, Double> knobs = new HashMap<>();
        knobs.putAll(coVisitation());
        knobs.putAll(sessionKnn());
        knobs.putAll(stan());
        knobs.putAll(sessionEmbedding());
        knobs.putAll(linear());
        knobs.putAll(factors());
        return knobs;
    }

    private static Map<String, Double> coVisitation() {
        return Map.of(
                "coVisitation.halfLife", 26 * DAY,
                "coVisitation.steps", 7.0,
                "coVisitation.backward", 0.8,
                "coVisitation.rowCapacity", 29.0,
                "coVisitation.lookback", 9.0,
                "coVisitation.positionFactor", 0.1,
                "coVisitation.earlierFactor", 0.2);
    }

    private static Map<String, Double> sessionKnn() {
        return Map.of(
                "sessionKnn.newest", 60.0,
                "sessionKnn.neighbours", 61.0,
                "sessionKnn.lookback", 4.0,
                "sessionKnn.base", 62.0,
                "sessionKnn.rarity", 63.0,
                "sessionKnn.repetition", 0.31);
    }

    private static Map<String, Double> stan() {
        return Map.of(
                "stan.newest", 64.0,
                "stan.neighbours", 65.0,
                "stan.lookback", 5.0,
                "stan.positionScale", 66.0,
                "stan.timeScale", 67 * DAY,
                "stan.distanceScale", 68.0,
                "stan.rarity", 69.0,
                "stan.repetition", 0.32);
    }

    private static Map<String, Double> sessionEmbedding() {
        return Map.of(
                "sessionEmbedding.lookback", 5.0,
                "sessionEmbedding.temperature", 33.0,
                "sessionEmbedding.negatives", 70.0,
                "sessionEmbedding.learningRate", 0.33,
                "sessionEmbedding.passes", 11.0,
                "sessionEmbedding.replays", 12.0);
    }

    private static Map<String, Double> linear() {
        return Map.of(
                "linear.halfLife", 71 * DAY,
                "linear.positionScale", 72.0,
                "linear.backward", 0.34,
                "linear.ridge", 73.0,
                "linear.neighbours", 74.0,
                "linear.lookback", 7.0,
                "linear.earlierFactor", 0.35);
    }

    private static Map<String, Double> factors() {
        return Map.of(
                "factors.dimensions", 75.0,
                "factors.missing", 76.0,
                "factors.popularityExponent", 0.36,
                "factors.regularization", 77.0,
                "factors.weightCap", 78.0,
                "factors.itemsPerPerson", 79.0,
                "factors.peoplePerItem", 80.0,
                "factors.refresh", 81.0,
                "factors.positionFactor", 0.37,
                "factors.earlierFactor", 0.38);
    }

    private static Map<String, Double> sourceWeights() {
        Map<String, Double> weights = new HashMap<>();
        for (String source : Sources.NAMES) {
            weights.put(source, 34.0 + weights.size());
        }
        return weights;
    }
}
