package dev.attune.node.site;

import dev.attune.engine.Engine;
import dev.attune.engine.EngineResources;
import dev.attune.engine.profile.ProfileStep;
import dev.attune.log.rocksdb.Durability;
import dev.attune.log.rocksdb.EmbeddedLog;
import dev.attune.log.rocksdb.EmbeddedLogSettings;
import dev.attune.node.auth.Pseudonymizer;
import dev.attune.store.EmbeddedStores;
import dev.attune.store.behaviour.BehaviourStore;
import dev.attune.store.behaviour.DuckBehaviourStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Builds a site: opens its logs and stores, restores its engine from the last checkpoint, wires its learner. */
public final class SiteBuilder {
    private final SiteSettings settings;
    private final Pseudonymizer pseudonymizer;
    private final Clock clock;
    private final MeterRegistry registry;
    private final LearnerListener listener;

    public SiteBuilder(
            SiteSettings settings,
            Pseudonymizer pseudonymizer,
            Clock clock,
            MeterRegistry registry,
            LearnerListener listener) {
        this.settings = settings;
        this.pseudonymizer = pseudonymizer;
        this.clock = clock;
        this.registry = registry;
        this.listener = listener;
    }

    /** Opens the site and starts its learner; erasures that a crash interrupted are finished first. */
    public Site open() throws InterruptedException {
        Path directory = settings.directory();
        SiteSettings.Log log = settings.log();
        EmbeddedLog logs = EmbeddedLog.open(
                directory.resolve("log"),
                new EmbeddedLogSettings(
                        log.fsync() ? Durability.FSYNC : Durability.OS, log.queue(), log.memoryBytes(), true));
        EmbeddedStores stores = EmbeddedStores.open(directory.resolve("people"));
        BehaviourStore behaviour =
                DuckBehaviourStore.open(directory.resolve("behaviour"), settings.behaviourMemoryMebibytes());
        return new Assembly(logs, stores, behaviour).site();
    }

    /** The parts of one opening, put together. */
    private final class Assembly {
        private final EmbeddedLog logs;
        private final EmbeddedStores stores;
        private final BehaviourStore behaviour;
        private final DerivedWriter writer = new DerivedWriter(settings.id());
        private final Verdicts verdicts = new Verdicts();
        private final SiteTime time = new SiteTime(clock, settings.stream());
        private final LearnerMetrics metrics = new LearnerMetrics(registry, settings.id());
        private final ExecutorService trainer = Executors.newSingleThreadExecutor(TrainerThread.of(settings.id()));
        private final ProfileStep step = new ProfileStep(settings.profile());
        private final PersonCache cache;
        private final Engine engine;
        private final PublishedProfiles published;
        private final Publication publication;
        private final Checkpoints checkpoints;

        Assembly(EmbeddedLog logs, EmbeddedStores stores, BehaviourStore behaviour) {
            this.logs = logs;
            this.stores = stores;
            this.behaviour = behaviour;
            cache = new PersonCache(stores.states(), step.serializer(), step::newState, settings.activePeople());
            engine = new Engine(
                    settings.engine(),
                    step,
                    cache,
                    new EngineResources(trainer, settings.vectorIndexes()),
                    catalog -> List.of());
            published = new PublishedProfiles(stores.profiles());
            publication = new Publication(
                    new Publication.Readers(published, verdicts, listener),
                    writer,
                    new Publication.Stores(stores.profiles(), logs.interactions(), behaviour),
                    cache);
            checkpoints = new Checkpoints(
                    new Checkpoints.Parts(
                            engine,
                            cache,
                            stores.states(),
                            new CheckpointFile(settings.directory().resolve("checkpoint")),
                            writer,
                            logs::sync),
                    metrics,
                    new LogRetention(logs, behaviour, settings, time::now));
        }

        Site site() throws InterruptedException {
            long checkpoint = checkpoints.restore();
            time.advanceTo(engine.siteTime());
            SiteSettings.Checkpointing rule = settings.checkpointing();
            Learner learner = new Learner(
                    new Learner.Parts(
                            engine,
                            logs.events(),
                            new LearnerBatch(verdicts, listener, metrics),
                            publication,
                            checkpoints,
                            time::advanceTo),
                    metrics,
                    new CheckpointRule(clock, rule.everyEntries(), rule.everyPeople(), rule.everyMillis()),
                    checkpoint);
            ErasureIntents intents = new ErasureIntents(settings.directory().resolve("erasure"), checkpoints.erasure());
            Erasure erasure = new Erasure(
                    new Erasure.Memory(engine, cache, published, publication, checkpoints),
                    new Erasure.Files(logs, stores, behaviour, intents));
            Site site = new Site(settings, parts(erasure, learner), learner, new SiteMetrics(registry, settings.id()));
            site.start();
            erasure.finishPending(learner);
            return site;
        }

        private SiteParts parts(Erasure erasure, Learner learner) {
            People people = new People(
                    new People.Knowledge(settings.id(), pseudonymizer, published, logs.events(), behaviour, time),
                    erasure,
                    learner);
            ListRecorder recorder = new ListRecorder(writer, logs.lists());
            metrics.gauge(
                    "attune.lists.dropped", "served lists that were not recorded", recorder, ListRecorder::dropped);
            return new SiteParts(
                    engine,
                    logs,
                    stores,
                    behaviour,
                    writer,
                    published,
                    verdicts,
                    recorder,
                    time,
                    pseudonymizer,
                    people,
                    trainer);
        }
    }
}
