package dev.attune.node.site;

import dev.attune.engine.Engine;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.Profile;
import dev.attune.log.rocksdb.EmbeddedLog;
import dev.attune.store.EmbeddedStores;
import dev.attune.store.behaviour.BehaviourStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Erases people: out of the models, then out of every file. The intent is on disk first, so that an erasure that a
 * crash interrupts is finished at the next start; its number in the checkpoint says whether the models forgot already.
 */
final class Erasure {
    private final Engine engine;
    private final PersonCache cache;
    private final PublishedProfiles published;
    private final Publication publication;
    private final Checkpoints checkpoints;
    private final Files files;

    Erasure(Memory memory, Files files) {
        this.engine = memory.engine();
        this.cache = memory.cache();
        this.published = memory.published();
        this.publication = memory.publication();
        this.checkpoints = memory.checkpoints();
        this.files = files;
    }

    /** Where people are in memory. */
    record Memory(
            Engine engine,
            PersonCache cache,
            PublishedProfiles published,
            Publication publication,
            Checkpoints checkpoints) {}

    /** Where people are on disk. */
    record Files(EmbeddedLog logs, EmbeddedStores stores, BehaviourStore behaviour, ErasureIntents intents) {}

    /**
     * Erases these pseudonyms, which belong to one person. One erasure at a time. Blocks; not on the learner's thread.
     *
     * @throws IllegalStateException when the learner has stopped
     */
    synchronized ErasureReceipt erase(List<String> people, Learner learner) throws InterruptedException {
        ErasureIntents.Intent intent = files.intents().begin(people);
        return finish(intent, learner);
    }

    /** Finishes what a crash interrupted. */
    void finishPending(Learner learner) throws InterruptedException {
        for (ErasureIntents.Intent intent : files.intents().pending()) {
            finish(intent, learner);
        }
    }

    private ErasureReceipt finish(ErasureIntents.Intent intent, Learner learner) throws InterruptedException {
        if (checkpoints.erasure() < intent.number()) {
            CompletableFuture<CompletableFuture<Void>> forgotten = new CompletableFuture<>();
            learner.submit(() -> forgetWhenIdle(intent, learner, forgotten));
            await(await(forgotten));
        }
        return remove(intent);
    }

    /** Learner's thread: a checkpoint that is on its way must be on disk before the next one begins. */
    private void forgetWhenIdle(
            ErasureIntents.Intent intent, Learner learner, CompletableFuture<CompletableFuture<Void>> forgotten) {
        try {
            if (!learner.checkpointIdle()) {
                learner.submit(() -> forgetWhenIdle(intent, learner, forgotten));
                return;
            }
            for (String person : intent.people()) {
                forget(person);
            }
            publication.forget(intent.people());
            checkpoints.erased(intent.number());
            CompletableFuture<Void> written = new CompletableFuture<>();
            learner.checkpoint(written);
            forgotten.complete(written);
        } catch (RuntimeException e) {
            forgotten.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            forgotten.completeExceptionally(e);
        }
    }

    private void forget(String person) throws InterruptedException {
        publication.hand();
        await(publication.written());
        List<Interaction> history = files.logs().interactions().of(person);
        engine.forget(history);
        cache.remove(person);
        published.publish(Profile.unknown(person));
        published.retire(List.of(person));
    }

    private ErasureReceipt remove(ErasureIntents.Intent intent) {
        int events = 0;
        int interactions = 0;
        int lists = 0;
        long behaviours = 0;
        for (String person : intent.people()) {
            events += files.logs().events().removePerson(person);
            interactions += files.logs().interactions().removePerson(person);
            lists += files.logs().lists().removePerson(person);
            behaviours += files.behaviour().removePerson(person);
        }
        files.stores().erase(intent.people());
        files.intents().done(intent);
        return new ErasureReceipt(events, interactions, lists, behaviours);
    }

    private static <T> T await(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "erasure could not be finished; it goes on at the next start", e.getCause());
        }
    }

    /** Everybody anonymous who became one of these people. */
    List<String> joinedBy(Collection<String> people, Learner learner) throws InterruptedException {
        CompletableFuture<List<String>> joined = new CompletableFuture<>();
        learner.submit(() -> {
            List<String> found = new ArrayList<>();
            for (String person : people) {
                found.addAll(cache.get(person).joined());
            }
            joined.complete(found);
        });
        return await(joined);
    }
}
