package dev.attune.store.kit;

import dev.attune.engine.profile.Profile;
import dev.attune.store.profile.ProfileStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** What every {@link ProfileStore} must do. */
public final class ProfileStoreKit {
    private static final String PSEUDONYM = "k1-5d41402abc4b2a76b9719d911017c592";

    private final Supplier<Subject<ProfileStore>> fresh;
    private final long seed;

    public ProfileStoreKit(Supplier<Subject<ProfileStore>> fresh, long seed) {
        this.fresh = fresh;
        this.seed = seed;
    }

    public List<Check> checks() {
        Checks<ProfileStore> checks = new Checks<>(fresh);
        checks.add("nobody has a profile at first", this::nobodyAtFirst);
        checks.add("what is stored is what is read", this::readsWhatWasStored);
        checks.add("only a newer version replaces, in one batch and over many", this::keepsTheNewest);
        checks.add("an empty batch changes nothing", this::takesAnEmptyBatch);
        checks.add("thousands at once", this::takesALargeBatch);
        checks.add("a deleted profile is gone, the others stay", this::deletes);
        checks.add("after a deletion any version is new", this::startsAnewAfterDeletion);
        checks.add("no file names the deleted", this::leavesNoTrace);
        checks.add("a durable store keeps everything over a restart", this::keepsOverRestart);
        checks.add("readers never see a version go back", this::neverGoesBack);
        checks.add("of many writers the newest version stays", this::newestOfManyWritersStays);
        new ProfileWaiting(seed).addTo(checks);
        return checks.list();
    }

    private void nobodyAtFirst(Subject<ProfileStore> subject) {
        Expect.equal(Optional.empty(), subject.store().get("nobody"), "profile of nobody");
    }

    private void readsWhatWasStored(Subject<ProfileStore> subject) {
        ProfileSamples samples = new ProfileSamples(seed);
        for (int n = 0; n < 200; n++) {
            Profile profile = samples.next("person-" + n, 1);
            Expect.equal(1, subject.store().putIfNewer(List.of(profile)), "newer");
            Expect.equal(Optional.of(profile), subject.store().get("person-" + n), "profile " + n);
        }
    }

    private void keepsTheNewest(Subject<ProfileStore> subject) {
        ProfileSamples samples = new ProfileSamples(seed);
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Profile> model = new HashMap<>();
        for (int round = 0; round < 100; round++) {
            List<Profile> batch = new ArrayList<>();
            int newer = 0;
            for (int n = random.nextInt(30); n > 0; n--) {
                Profile profile = samples.next("person-" + random.nextInt(8), random.nextInt(1, 40));
                batch.add(profile);
                newer += isNewer(profile, model) ? 1 : 0;
                model.merge(profile.user(), profile, (old, next) -> next.version() > old.version() ? next : old);
            }
            Expect.equal(newer, subject.store().putIfNewer(batch), "newer in round " + round);
        }
        model.forEach((person, profile) ->
                Expect.equal(Optional.of(profile), subject.store().get(person), person));
    }

    private static boolean isNewer(Profile profile, Map<String, Profile> model) {
        Profile old = model.get(profile.user());
        return old == null || profile.version() > old.version();
    }

    private void takesAnEmptyBatch(Subject<ProfileStore> subject) {
        Expect.equal(0, subject.store().putIfNewer(List.of()), "newer");
    }

    private void takesALargeBatch(Subject<ProfileStore> subject) {
        ProfileSamples samples = new ProfileSamples(seed);
        List<Profile> batch = new ArrayList<>();
        for (int n = 0; n < 3_000; n++) {
            batch.add(samples.next("person-" + n, n + 1));
        }
        Expect.equal(3_000, subject.store().putIfNewer(batch), "newer");
        Expect.equal(0, subject.store().putIfNewer(batch), "newer the second time");
        for (Profile profile : batch) {
            Expect.equal(Optional.of(profile), subject.store().get(profile.user()), profile.user());
        }
    }

    private void deletes(Subject<ProfileStore> subject) {
        ProfileStore store = subject.store();
        Profile other = new ProfileSamples(seed).next("other", 4);
        store.putIfNewer(List.of(Profile.unknown(PSEUDONYM), other));
        store.delete(PSEUDONYM);
        store.delete("nobody");
        Expect.equal(Optional.empty(), store.get(PSEUDONYM), "deleted profile");
        Expect.equal(Optional.of(other), store.get("other"), "other profile");
    }

    private void startsAnewAfterDeletion(Subject<ProfileStore> subject) {
        ProfileSamples samples = new ProfileSamples(seed);
        subject.store().putIfNewer(List.of(samples.next("person", 9)));
        subject.store().delete("person");
        Profile first = samples.next("person", 1);
        Expect.equal(1, subject.store().putIfNewer(List.of(first)), "newer");
        Expect.equal(Optional.of(first), subject.store().get("person"), "profile");
    }

    private void leavesNoTrace(Subject<ProfileStore> subject) {
        ProfileSamples samples = new ProfileSamples(seed);
        for (int version = 1; version <= 20; version++) {
            subject.store().putIfNewer(List.of(samples.next(PSEUDONYM, version), samples.next("other", version)));
        }
        Expect.somewhere(PSEUDONYM, subject);
        subject.store().delete(PSEUDONYM);
        Expect.nowhere(PSEUDONYM, subject);
    }

    private void keepsOverRestart(Subject<ProfileStore> subject) {
        if (!subject.durable() || subject.store().level() == ProfileStore.Level.VOLATILE) {
            return;
        }
        ProfileSamples samples = new ProfileSamples(seed);
        Profile kept = samples.next("kept", 7);
        subject.store().putIfNewer(List.of(kept, samples.next("deleted", 7)));
        subject.store().delete("deleted");
        subject.reopen();
        Expect.equal(Optional.of(kept), subject.store().get("kept"), "kept profile");
        Expect.equal(Optional.empty(), subject.store().get("deleted"), "deleted profile");
        Expect.equal(0, subject.store().putIfNewer(List.of(samples.next("kept", 7))), "newer");
    }

    private void neverGoesBack(Subject<ProfileStore> subject) {
        ProfileStore store = subject.store();
        ProfileSamples samples = new ProfileSamples(seed);
        store.putIfNewer(List.of(samples.next("person", 1)));
        Runnable writer = () -> {
            for (int version = 2; version <= 500; version++) {
                store.putIfNewer(List.of(samples.next("person", version)));
            }
        };
        Runnable reader = () -> {
            long seen = 0;
            while (seen < 500) {
                long version = store.get("person").orElseThrow().version();
                Expect.that(version >= seen, "version " + version + " after version " + seen);
                seen = version;
            }
        };
        Together.run(List.of(writer, reader, reader));
    }

    private void newestOfManyWritersStays(Subject<ProfileStore> subject) {
        List<Runnable> writers = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            ProfileSamples samples = new ProfileSamples(seed + n);
            SplittableRandom random = new SplittableRandom(seed + n);
            boolean writesTheNewest = n == 0;
            writers.add(() -> {
                for (int round = 0; round < 200; round++) {
                    long version = writesTheNewest && round == 100 ? 1_000 : random.nextInt(1, 1_000);
                    subject.store().putIfNewer(List.of(samples.next("a", version), samples.next("b", version)));
                }
            });
        }
        Together.run(writers);
        for (String person : List.of("a", "b")) {
            long version = subject.store().get(person).orElseThrow().version();
            Expect.equal(1_000L, version, "version of " + person);
        }
    }
}
