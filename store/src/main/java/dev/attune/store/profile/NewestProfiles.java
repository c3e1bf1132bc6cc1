package dev.attune.store.profile;

import dev.attune.engine.profile.Profile;
import dev.attune.store.rocks.PersonKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is to be stored of a batch, as if its profiles came one after the other: for each person the newest one. */
final class NewestProfiles {
    private final List<Profile> profiles;
    /** Whom the profile with the same index belongs to. */
    private final List<Person> owners = new ArrayList<>();

    private final List<Person> people = new ArrayList<>();
    private final List<byte[]> keys = new ArrayList<>();

    NewestProfiles(List<Profile> profiles) {
        this.profiles = profiles;
        PersonKeys hash = new PersonKeys();
        Map<String, Person> byName = new HashMap<>();
        for (Profile profile : profiles) {
            owners.add(byName.computeIfAbsent(profile.user(), user -> person(hash.of(user))));
        }
    }

    private Person person(byte[] key) {
        Person person = new Person(key);
        people.add(person);
        keys.add(key);
        return person;
    }

    /** The key of each person once. */
    List<byte[]> keys() {
        return keys;
    }

    /**
     * Compares with what is stored.
     *
     * @param stored the documents in the order of {@link #keys}, null for people without one
     * @return how many profiles of the batch were newer
     */
    int compare(List<byte @Nullable []> stored) {
        for (int n = 0; n < people.size(); n++) {
            byte[] document = stored.get(n);
            people.get(n).version = document == null ? Long.MIN_VALUE : ProfileJson.version(document);
        }
        int newer = 0;
        for (int n = 0; n < profiles.size(); n++) {
            newer += owners.get(n).offer(profiles.get(n));
        }
        return newer;
    }

    /** The profiles to be stored, with their keys. */
    void forEach(BiConsumer<byte[], Profile> action) {
        for (Person person : people) {
            if (person.newest != null) {
                action.accept(person.key, person.newest);
            }
        }
    }

    private static final class Person {
        private final byte[] key;
        private long version;
        private @Nullable Profile newest;

        private Person(byte[] key) {
            this.key = key;
        }

        private int offer(Profile profile) {
            if (profile.version() <= version) {
                return 0;
            }
            version = profile.version();
            newest = profile;
            return 1;
        }
    }
}
