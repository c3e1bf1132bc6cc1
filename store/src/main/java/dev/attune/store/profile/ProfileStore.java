package dev.attune.store.profile;

import dev.attune.engine.profile.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where readers find profiles. Any thread. */
public interface ProfileStore extends AutoCloseable {

    /** Whether a profile may be lost (and is rebuilt from log or snapshot) or not. */
    enum Level {
        DURABLE,
        VOLATILE
    }

    Level level();

    Optional<Profile> get(String person);

    /** The profile at this version or a newer one; waits for it at most so long, then gives what there is. */
    Optional<Profile> getAtLeast(String person, long version, Duration within);

    /**
     * Stores each profile whose version is greater than the stored one, as if they came one after the other, in one
     * batch.
     *
     * @return how many were newer
     */
    int putIfNewer(List<Profile> profiles);

    /** Deletes a profile; no file of the store holds the pseudonym any more when this returns. */
    void delete(String person);

    @Override
    void close();
}
