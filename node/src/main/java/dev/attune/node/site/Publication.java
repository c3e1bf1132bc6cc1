package dev.attune.node.site;

import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.Profile;
import dev.attune.log.InteractionLog;
import dev.attune.store.behaviour.Behaviour;
import dev.attune.store.behaviour.BehaviourStore;
import dev.attune.store.profile.ProfileStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Makes what was learned visible: at once to readers in this process, and in batches to the stores. The learner's own.
 */
final class Publication {
    private static final int HANDED_AT_ONCE = 500;

    /** Beyond this the learner waits for the writer. */
    private static final int MOST_WAITING = 10_000;

    /** What is learned reaches the stores within this time: small writes, each with its sync, would take the disk from the log. */
    private static final long HANDED_WITHIN_NANOS = 200_000_000;

    private final PublishedProfiles published;
    private final Verdicts verdicts;
    private final LearnerListener listener;
    private final DerivedWriter writer;
    private final Stores stores;
    private final PersonCache cache;
    private Map<String, Profile> profiles = new LinkedHashMap<>();
    private List<Interaction> interactions = new ArrayList<>();
    private List<Behaviour> rows = new ArrayList<>();
    private long oldest;

    Publication(Readers readers, DerivedWriter writer, Stores stores, PersonCache cache) {
        this.published = readers.profiles();
        this.verdicts = readers.verdicts();
        this.listener = readers.listener();
        this.writer = writer;
        this.stores = stores;
        this.cache = cache;
    }

    /** Who sees what was learned at once. */
    record Readers(PublishedProfiles profiles, Verdicts verdicts, LearnerListener listener) {}

    /** Where it goes in batches. */
    record Stores(ProfileStore profiles, InteractionLog interactions, BehaviourStore behaviour) {}

    /** Readers in this process see the new profiles from here on. */
    void show(List<Profile> changed) {
        for (Profile profile : changed) {
            published.publish(profile);
            profiles.put(profile.user(), profile);
        }
        listener.published(changed);
    }

    /** Tells everybody who waits that everything up to the offset is visible. */
    void announce(LearnerBatch batch, long offset) throws InterruptedException {
        if (oldest == 0) {
            oldest = System.nanoTime();
        }
        interactions.addAll(batch.takeInteractions());
        rows.addAll(batch.takeRows());
        listener.learned(batch.takeListsChanged(), offset);
        verdicts.advance(offset);
        int waiting = Math.max(profiles.size(), interactions.size() / 4);
        // A busy writer gets more at once: profiles that change again meanwhile are written once.
        if (waiting >= HANDED_AT_ONCE && (writer.isIdle() || waiting >= MOST_WAITING)) {
            hand();
        }
    }

    /** Hands what has waited long enough. */
    void handOld() throws InterruptedException {
        if (oldest != 0 && System.nanoTime() - oldest >= HANDED_WITHIN_NANOS && writer.isIdle()) {
            hand();
        }
    }

    /** Hands what is waiting to the writer. */
    void hand() throws InterruptedException {
        oldest = 0;
        if (profiles.isEmpty() && interactions.isEmpty() && rows.isEmpty()) {
            return;
        }
        List<Profile> newProfiles = new ArrayList<>(profiles.values());
        List<Interaction> newInteractions = interactions;
        List<Behaviour> newRows = rows;
        profiles = new LinkedHashMap<>();
        interactions = new ArrayList<>();
        rows = new ArrayList<>();
        writer.put(() -> {
            stores.interactions().put(newInteractions);
            stores.profiles().putIfNewer(newProfiles);
            stores.behaviour().append(newRows);
        });
    }

    /** Completes when everything handed so far is written. */
    CompletableFuture<Void> written() throws InterruptedException {
        return writer.flushed();
    }

    /** Nothing of these people is to be written any more. */
    void forget(List<String> people) {
        for (String person : people) {
            profiles.remove(person);
        }
    }

    void retire(List<String> people) {
        published.retire(people);
    }

    int dirtyPeople() {
        return cache.dirtyCount();
    }
}
