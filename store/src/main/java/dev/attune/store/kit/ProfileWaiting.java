package dev.attune.store.kit;

import dev.attune.engine.profile.Profile;
import dev.attune.store.profile.ProfileStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks of {@link ProfileStore#getAtLeast}. */
final class ProfileWaiting {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final long seed;

    ProfileWaiting(long seed) {
        this.seed = seed;
    }

    void addTo(Checks<ProfileStore> checks) {
        checks.add("a version that is there is not waited for", this::givesAtOnce);
        checks.add("a version that does not come is waited for no longer than said", this::givesUpInTime);
        checks.add("no time means no waiting", this::doesNotWaitWithoutTime);
        checks.add("a version that comes wakes those who wait for it", this::wakes);
        checks.add("an older version does not satisfy a waiter", this::waitsOn);
    }

    private void givesAtOnce(Subject<ProfileStore> subject) {
        Profile profile = new ProfileSamples(seed).next("person", 5);
        subject.store().putIfNewer(List.of(profile));
        long start = System.nanoTime();
        Expect.equal(Optional.of(profile), subject.store().getAtLeast("person", 5, LONG), "version 5");
        Expect.equal(Optional.of(profile), subject.store().getAtLeast("person", 3, LONG), "version 3 or newer");
        Expect.that(elapsed(start).compareTo(LONG.dividedBy(2)) < 0, "waited although it was there");
    }

    private void givesUpInTime(Subject<ProfileStore> subject) {
        Profile old = new ProfileSamples(seed).next("person", 5);
        subject.store().putIfNewer(List.of(old));
        long start = System.nanoTime();
        Expect.equal(Optional.of(old), subject.store().getAtLeast("person", 6, SHORT), "what there is");
        Expect.equal(Optional.empty(), subject.store().getAtLeast("nobody", 1, SHORT), "profile of nobody");
        Duration waited = elapsed(start);
        Expect.that(waited.compareTo(SHORT) >= 0, "did not wait: " + waited);
        Expect.that(waited.compareTo(LONG.dividedBy(2)) < 0, "waited too long: " + waited);
    }

    private void doesNotWaitWithoutTime(Subject<ProfileStore> subject) {
        Expect.equal(Optional.empty(), subject.store().getAtLeast("nobody", 1, Duration.ZERO), "no time");
        Expect.equal(
                Optional.empty(), subject.store().getAtLeast("nobody", 1, Duration.ofMillis(-1)), "less than none");
    }

    private void wakes(Subject<ProfileStore> subject) {
        ProfileStore store = subject.store();
        ProfileSamples samples = new ProfileSamples(seed);
        List<Runnable> tasks = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            String person = "person-" + n % 2;
            long version = 1 + n * 25L;
            tasks.add(() -> {
                long seen =
                        store.getAtLeast(person, version, LONG).orElseThrow().version();
                Expect.that(seen >= version, "version " + seen + " (expected: >= " + version + ")");
            });
        }
        tasks.add(() -> {
            for (int version = 1; version <= 200; version++) {
                store.putIfNewer(List.of(samples.next("person-0", version), samples.next("person-1", version)));
            }
        });
        long start = System.nanoTime();
        Together.run(tasks);
        Expect.that(elapsed(start).compareTo(LONG.dividedBy(2)) < 0, "nobody woke a waiter: " + elapsed(start));
    }

    private void waitsOn(Subject<ProfileStore> subject) {
        ProfileStore store = subject.store();
        ProfileSamples samples = new ProfileSamples(seed);
        Runnable waiter = () -> {
            long seen = store.getAtLeast("person", 3, LONG).orElseThrow().version();
            Expect.equal(3L, seen, "version");
        };
        Runnable writer = () -> {
            for (int version = 1; version <= 3; version++) {
                store.putIfNewer(List.of(samples.next("person", version), samples.next("other", 9)));
            }
        };
        Together.run(List.of(waiter, writer));
    }

    private static Duration elapsed(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
