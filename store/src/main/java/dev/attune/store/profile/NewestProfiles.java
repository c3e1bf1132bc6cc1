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
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Person> byName = new HashMap<>();
    private final List<byte[]> keys = new ArrayList<>();

    NewestProfiles(List<Profile> profiles) {
        this.profiles = profiles;
        PersonKeys hash = new PersonKeys();
        for (Profile profile : profiles) {
            if (!byName.containsKey(profile.user())) {
                Person person = new Person(hash.of(profile.user()));
                byName.put(profile.user(), person);
                people.add(person);
                keys.add(person.key);
            }
        }
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
        for (Profile profile : profiles) {
            newer += byName.get(profile.user()).offer(profile);
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
