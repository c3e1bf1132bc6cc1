package dev.attune.node.site;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.PersonUpdated;
import dev.attune.engine.profile.Profile;
import dev.attune.log.EventLog;
import dev.attune.node.auth.PersonId;
import dev.attune.node.auth.Pseudonymizer;
import dev.attune.store.behaviour.Behaviour;
import dev.attune.store.behaviour.BehaviourStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a site knows of one person, and how it forgets. */
public final class People {
    private final String site;
    private final Pseudonymizer pseudonymizer;
    private final PublishedProfiles profiles;
    private final EventLog log;
    private final BehaviourStore behaviour;
    private final SiteTime time;
    private final Erasure erasure;
    private final Learner learner;

    People(Knowledge knowledge, Erasure erasure, Learner learner) {
        this.site = knowledge.site();
        this.pseudonymizer = knowledge.pseudonymizer();
        this.profiles = knowledge.profiles();
        this.log = knowledge.log();
        this.behaviour = knowledge.behaviour();
        this.time = knowledge.time();
        this.erasure = erasure;
        this.learner = learner;
    }

    /** Where the knowledge is. */
    record Knowledge(
            String site,
            Pseudonymizer pseudonymizer,
            PublishedProfiles profiles,
            EventLog log,
            BehaviourStore behaviour,
            SiteTime time) {}

    /** The pseudonym under which new events of this person are kept. */
    public String pseudonym(PersonId person) {
        return pseudonymizer.pseudonym(site, person);
    }

    /** The profile, {@link Profile#unknown} for somebody never seen. */
    public Profile profile(PersonId person) {
        return profiles.of(pseudonym(person));
    }

    /** The last counted events, newest first. */
    public List<Behaviour> recent(PersonId person, int limit) {
        return behaviour.recent(profile(person).user(), limit);
    }

    /** Sets attributes and consent; completes with the log offset when durable. */
    public CompletableFuture<Long> update(PersonId person, Map<String, String> attributes, @Nullable Consent consent) {
        PersonUpdated update = new PersonUpdated(pseudonym(person), attributes, consent, time.now());
        return log.append(List.of(update)).thenApply(EventLog.Appended::last);
    }

    /** Erases the person and every anonymous person who became this one. Blocks until no file holds them any more. */
    public ErasureReceipt erase(PersonId person) throws InterruptedException {
        Set<String> all = new LinkedHashSet<>(pseudonymizer.pseudonyms(site, person));
        for (String known : List.copyOf(all)) {
            String linkedTo = profiles.itself(known).linkedTo();
            if (linkedTo != null) {
                all.add(linkedTo);
            }
        }
        all.addAll(erasure.joinedBy(all, learner));
        return erasure.erase(new ArrayList<>(all), learner);
    }
}
