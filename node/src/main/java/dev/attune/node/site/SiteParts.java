package dev.attune.node.site;

import dev.attune.engine.Engine;
import dev.attune.log.EventLog;
import dev.attune.log.rocksdb.EmbeddedLog;
import dev.attune.node.auth.Pseudonymizer;
import dev.attune.store.EmbeddedStores;
import dev.attune.store.behaviour.BehaviourStore;
import java.util.concurrent.ExecutorService;

/** What a site is made of; closed in the reverse order of the way of an event. */
record SiteParts(
        Engine engine,
        EmbeddedLog logs,
        EmbeddedStores stores,
        BehaviourStore behaviour,
        DerivedWriter writer,
        PublishedProfiles published,
        Verdicts verdicts,
        ListRecorder recorder,
        SiteTime time,
        Pseudonymizer pseudonymizer,
        People people,
        ExecutorService trainer)
        implements AutoCloseable {

    EventLog log() {
        return logs.events();
    }

    @Override
    public void close() {
        trainer.shutdown();
        writer.close();
        behaviour.close();
        stores.close();
        logs.close();
    }
}
