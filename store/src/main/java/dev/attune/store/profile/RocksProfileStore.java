package dev.attune.store.profile;

import dev.attune.engine.profile.Profile;
import dev.attune.store.rocks.Column;
import dev.attune.store.rocks.PersonKeys;
import dev.attune.store.rocks.RocksDirectory;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Profiles in RocksDB, as the plain JSON of {@link ProfileJson}. Any thread; writers take turns.
 *
 * <p>What was stored survives the end of the process at once; the end of the machine, from the next checkpoint of the
 * states in the same directory on. What a power failure takes is younger than that checkpoint, and the home writes it
 * again when it reads the log on from there.
 */
public final class RocksProfileStore implements ProfileStore {
    private final RocksDirectory directory;
    private final Arrivals arrivals = new Arrivals();
    /** Held from reading versions to writing profiles. */
    private final ReentrantLock writing = new ReentrantLock();

    /** A view of the directory; closing it leaves the directory open. */
    public RocksProfileStore(RocksDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Level level() {
        return Level.DURABLE;
    }

    @Override
    public Optional<Profile> get(String person) {
        return Optional.ofNullable(directory.get(Column.PROFILES, PersonKeys.one(person)))
                .map(ProfileJson::read);
    }

    @Override
    public Optional<Profile> getAtLeast(String person, long version, Duration within) {
        Optional<Profile> before = get(person);
        long nanos = TimeUnit.NANOSECONDS.convert(within);
        if (isAtLeast(before, version) || nanos <= 0) {
            return before;
        }
        try (Arrivals.Expectation expectation = arrivals.expect(person)) {
            // It may have arrived after the first look and before the expectation was known.
            Optional<Profile> meanwhile = get(person);
            if (isAtLeast(meanwhile, version)) {
                return meanwhile;
            }
            expectation.await(version, nanos);
        }
        return get(person);
    }

    @Override
    public int putIfNewer(List<Profile> profiles) {
        NewestProfiles newest = new NewestProfiles(profiles);
        writing.lock();
        try {
            int newer = newest.compare(directory.getAll(Column.PROFILES, newest.keys()));
            if (newer == 0) {
                return 0;
            }
            directory.write(
                    false,
                    batch -> newest.forEach(
                            (key, profile) -> batch.put(Column.PROFILES, key, ProfileJson.write(profile))));
            newest.forEach((key, profile) -> arrivals.arrived(profile.user(), profile.version()));
            return newer;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void delete(String person) {
        directory.erase(EnumSet.of(Column.PROFILES), List.of(person));
    }

    /** Does nothing: the directory belongs to whoever opened it. */
    @Override
    public void close() {}

    private static boolean isAtLeast(Optional<Profile> profile, long version) {
        return profile.isPresent() && profile.get().version() >= version;
    }
}
