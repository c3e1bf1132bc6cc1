package dev.attune.node.site;

import dev.attune.engine.profile.Profile;
import dev.attune.store.profile.ProfileStore;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;

/** The newest profiles as request threads see them: those of active people in memory, the others in the store. */
public final class PublishedProfiles {
    private final ConcurrentHashMap<String, Profile> active = new ConcurrentHashMap<>();
    private final ProfileStore store;

    PublishedProfiles(ProfileStore store) {
        this.store = store;
    }

    /** The profile of the person, or of the person whom this anonymous one became; never null. */
    public Profile of(String person) {
        Profile profile = itself(person);
        return profile.linkedTo() == null ? profile : itself(profile.linkedTo());
    }

    /** The profile under this very pseudonym, also of an anonymous person who became another one. */
    Profile itself(String person) {
        Profile profile = active.get(person);
        return profile != null ? profile : store.get(person).orElseGet(() -> Profile.unknown(person));
    }

    void publish(Profile profile) {
        active.put(profile.user(), profile);
    }

    /** These people are no longer active, and the store holds their newest profiles. */
    void retire(Collection<String> people) {
        for (String person : people) {
            active.remove(person);
        }
    }
}
