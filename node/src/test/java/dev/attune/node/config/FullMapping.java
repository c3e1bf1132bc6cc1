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
                new EngineConfig.CoVisitation(Duration.ofDays(26), 7, 0.8, 29, 9, 0.1, 0.2),
                new EngineConfig.Popular(Duration.ofHours(27), 28),
                new EngineConfig.Trending(Duration.ofHours(29), 30, 31),
                Set.of("users", "linear"),
                98,
                new EngineConfig.Lists(
                        32, true, Map.of("home", EngineConfig.Seen.ALL), new EngineConfig.Blend(33, sourceWeights())));
    }

    private static Map<String, Double> sourceWeights() {
        Map<String, Double> weights = new HashMap<>();
        for (String source : Sources.NAMES) {
            weights.put(source, 34.0 + weights.size());
        }
        return weights;
    }
}
