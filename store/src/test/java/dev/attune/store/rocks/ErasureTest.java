package dev.attune.store.rocks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.profile.Profile;
import dev.attune.store.EmbeddedStores;
import dev.attune.store.kit.FileSearch;
import dev.attune.store.kit.ProfileSamples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After an erasure no file holds the pseudonym, nor the key, which is a hash of it. */
final class ErasureTest {
    private static final int PEOPLE = 1_000;

    @TempDir
    Path directory;

    @Test
    void leavesNothingOfThree_amongAThousand() {
        List<String> people = people();
        List<String> erased = List.of(people.get(0), people.get(PEOPLE / 2), people.get(PEOPLE - 1));
        try (EmbeddedStores stores = EmbeddedStores.openUncompressed(directory)) {
            fill(stores, people);
            assertThat(erased).allSatisfy(person -> assertThat(traces(person)).isNotEmpty());
            for (String person : erased) {
                long start = System.nanoTime();
                stores.profiles().delete(person);
                stores.states().delete(person);
                System.out.printf("erasing one of %d: %d ms%n", PEOPLE, (System.nanoTime() - start) / 1_000_000);
                assertThat(traces(person)).as("with the store open").isEmpty();
            }
            othersAreWhole(stores, people, erased);
        }
        assertThat(erased).allSatisfy(person -> assertThat(traces(person)).isEmpty());
        try (EmbeddedStores stores = EmbeddedStores.openUncompressed(directory)) {
            othersAreWhole(stores, people, erased);
        }
        assertThat(erased).allSatisfy(person -> assertThat(traces(person)).isEmpty());
    }

    @Test
    void leavesNothingOfMany_atOnce() {
        List<String> people = people();
        List<String> erased = new ArrayList<>(people.subList(0, 50));
        erased.add(people.get(PEOPLE - 1));
        try (EmbeddedStores stores = EmbeddedStores.openUncompressed(directory)) {
            fill(stores, people);
            stores.erase(erased.subList(0, 3));
            assertThat(erased.subList(0, 3))
                    .allSatisfy(person -> assertThat(traces(person)).isEmpty());
            long start = System.nanoTime();
            stores.erase(erased);
            System.out.printf(
                    "erasing %d of %d: %d ms%n", erased.size(), PEOPLE, (System.nanoTime() - start) / 1_000_000);
            assertThat(erased).allSatisfy(person -> assertThat(traces(person)).isEmpty());
            othersAreWhole(stores, people, erased);
        }
    }

    @Test
    void leavesNothing_ofWhoWasAlreadyRemovedByACheckpoint() {
        List<String> people = people();
        String person = people.get(0);
        try (EmbeddedStores stores = EmbeddedStores.openUncompressed(directory)) {
            fill(stores, people);
            stores.states().checkpoint(1_000, Map.of(), List.of(person));
            assertThat(traces(person)).isNotEmpty();
            stores.erase(List.of(person));
            assertThat(traces(person)).isEmpty();
        }
    }

    @Test
    void leavesNothing_whileOthersAreWritten() throws InterruptedException {
        List<String> people = people();
        List<String> erased = people.subList(0, 5);
        List<String> others = people.subList(5, PEOPLE);
        try (EmbeddedStores stores = EmbeddedStores.openUncompressed(directory)) {
            fill(stores, people);
            AtomicBoolean done = new AtomicBoolean();
            Thread writer = new Thread(() -> {
                for (int version = 100; !done.get(); version++) {
                    store(stores, others, version);
                }
            });
            writer.start();
            for (String person : erased) {
                stores.erase(List.of(person));
                assertThat(traces(person)).isEmpty();
            }
            done.set(true);
            writer.join();
            othersAreWhole(stores, people, erased);
        }
    }

    /** Sorted by key, so that the first and the last are at the ends of files. */
    private static List<String> people() {
        List<String> people = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            people.add("k1-" + UUID.nameUUIDFromBytes(new byte[] {(byte) n, (byte) (n >> 8)}));
        }
        people.sort(Comparator.comparing(PersonKeys::one, Arrays::compareUnsigned));
        return people;
    }

    private static void fill(EmbeddedStores stores, List<String> people) {
        for (int version = 1; version <= 4; version++) {
            store(stores, people, version);
        }
    }

    private static void store(EmbeddedStores stores, List<String> people, int version) {
        ProfileSamples samples = new ProfileSamples(version);
        List<Profile> profiles = new ArrayList<>();
        Map<String, byte[]> states = new HashMap<>();
        for (String person : people) {
            profiles.add(samples.next(person, version));
            states.put(person, state(person));
        }
        stores.profiles().putIfNewer(profiles);
        stores.states().checkpoint(version, states, List.of());
    }

    private static void othersAreWhole(EmbeddedStores stores, List<String> people, List<String> erased) {
        for (String person : people) {
            boolean gone = erased.contains(person);
            assertThat(stores.profiles().get(person).isEmpty()).as(person).isEqualTo(gone);
            assertThat(stores.states().get(person)).isEqualTo(gone ? null : state(person));
        }
    }

    private static byte[] state(String person) {
        return (person + " did this and that. ".repeat(50) + person).getBytes(UTF_8);
    }

    private List<Path> traces(String person) {
        List<Path> traces = new ArrayList<>(FileSearch.holding(directory, person.getBytes(UTF_8)));
        traces.addAll(FileSearch.holding(directory, PersonKeys.one(person)));
        return traces;
    }
}
