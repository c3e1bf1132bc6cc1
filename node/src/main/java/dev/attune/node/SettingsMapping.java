package dev.attune.node;

import dev.attune.engine.EngineSettings;
import dev.attune.engine.SourceSettings;
import dev.attune.engine.catalog.CatalogSettings;
import dev.attune.engine.knob.Knobs;
import dev.attune.engine.recommend.RecommendSettings;
import dev.attune.engine.source.pairs.CoVisitSettings;
import dev.attune.engine.source.pairs.PairSettings;
import dev.attune.engine.source.popular.PopularSettings;
import dev.attune.engine.source.trend.TrendSettings;
import dev.attune.node.collect.SiteClock;
import dev.attune.node.command.WebRoot;
import dev.attune.node.config.AttuneConfig;
import dev.attune.node.config.EngineConfig;
import dev.attune.node.config.SiteConfig;
import dev.attune.node.http.ApiServer.HttpSettings;
import dev.attune.node.site.SiteSettings;
import dev.attune.vectors.GraphIndexes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From what an operator configures to what the parts are built with. */
public final class SettingsMapping {
    /** Behind by more entries than this, new events are refused. */
    private static final long MAX_LAG = 200_000;

    private static final int ACTIVE_PEOPLE = 100_000;
    private static final long CHECKPOINT_ENTRIES = 1_000_000;
    private static final int CHECKPOINT_PEOPLE = 50_000;
    private static final long MAX_CATALOGUE_BODY = 16L << 20;
    private static final int PUSH_THREADS = 2;
    private static final Duration PUSH_REFRESH = Duration.ofSeconds(5);

    private SettingsMapping() {}

    /** @param webRoot folder of the page at {@code /} when the configuration names none, or null */
    public static NodeSettings of(AttuneConfig config, @Nullable Path webRoot) {
        List<SiteSettings> sites = new ArrayList<>();
        for (SiteConfig site : config.sites()) {
            sites.add(site(config, site));
        }
        AttuneConfig.Server server = config.server();
        return new NodeSettings(
                config.data().directory(),
                sites,
                new HttpSettings(
                        server.host(),
                        server.port(),
                        server.corsOrigins(),
                        server.maxBody(),
                        MAX_CATALOGUE_BODY,
                        config.push().heartbeat().toMillis(),
                        Math.toIntExact(server.idleTimeout().toSeconds()),
                        server.maxWaiting(),
                        config.web().root() == null ? webRoot : config.web().root(),
                        consoleRoot(config.web().root()),
                        WebRoot.element()),
                config.access(),
                PUSH_THREADS,
                PUSH_REFRESH.toMillis(),
                config.push().maxStreams());
    }

    private static @Nullable Path consoleRoot(@Nullable Path configured) {
        return configured == null ? WebRoot.console() : configured.resolve("console");
    }

    private static SiteSettings site(AttuneConfig config, SiteConfig site) {
        return new SiteSettings(
                site.id(),
                config.data().directory().resolve("sites").resolve(site.id()),
                site.clock() == SiteClock.STREAM,
                new SiteSettings.Log(
                        config.log().durability() == AttuneConfig.Durability.FSYNC,
                        config.log().queue(),
                        config.log().memory(),
                        config.log().retention().toMillis()),
                MAX_LAG,
                ACTIVE_PEOPLE,
                new SiteSettings.Checkpointing(
                        CHECKPOINT_ENTRIES,
                        CHECKPOINT_PEOPLE,
                        config.data().snapshotEvery().toMillis()),
                config.behaviour().retention().toMillis(),
                Math.toIntExact(config.behaviour().memory() >> 20),
                config.eventLimits(site),
                config.engine().profile(),
                engine(config.engine(), site.admitAfter()),
                new GraphIndexes(config.engine().scanUpTo()));
    }

    static EngineSettings engine(EngineConfig engine, int admitAfter) {
        EngineConfig.Catalog catalog = engine.catalog();
        EngineSettings settings = new EngineSettings(
                new CatalogSettings(admitAfter, catalog.maxItems(), catalog.maxCategories(), catalog.waiting()),
                PairSettings.defaults(),
                CoVisitSettings.defaults(),
                new PopularSettings(
                        engine.popular().halfLife().toMillis(),
                        PopularSettings.defaults().weightCap(),
                        engine.popular().top()),
                new TrendSettings(
                        engine.trending().halfLife().toMillis(),
                        engine.trending().minPeople(),
                        engine.trending().minBurst(),
                        TrendSettings.defaults().keys()),
                SourceSettings.of(engine.sources()),
                lists(engine));
        return Knobs.set(settings, engine.knobs());
    }

    private static RecommendSettings lists(EngineConfig engine) {
        EngineConfig.Blend blend = engine.lists().blend();
        Map<String, RecommendSettings.Seen> seen = new HashMap<>();
        engine.lists().seen().forEach((slot, rule) -> seen.put(slot, RecommendSettings.Seen.valueOf(rule.name())));
        return new RecommendSettings(
                engine.profile().sessionGap(),
                engine.lists().candidates(),
                new RecommendSettings.Weights(blend.constant(), blend.weights()),
                engine.lists().hidePurchased(),
                seen);
    }
}
