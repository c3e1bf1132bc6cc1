package dev.attune.store;

import dev.attune.store.behaviour.DuckBehaviourStore;
import dev.attune.store.kit.BehaviourStoreKit;
import dev.attune.store.kit.Check;
import dev.attune.store.kit.PersonStateStoreKit;
import dev.attune.store.kit.ProfileStoreKit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The embedded stores do what every store must do. */
final class ConformanceTest {
    private static final long SEED = Long.getLong("seed", 20261123);

    @TestFactory
    Stream<DynamicTest> rocksProfileStore() {
        return tests(new ProfileStoreKit(
                        () -> new DirectorySubject<>(EmbeddedStores::openUncompressed, EmbeddedStores::profiles), SEED)
                .checks());
    }

    @TestFactory
    Stream<DynamicTest> rocksPersonStateStore() {
        return tests(new PersonStateStoreKit(
                        () -> new DirectorySubject<>(EmbeddedStores::openUncompressed, EmbeddedStores::states), SEED)
                .checks());
    }

    @TestFactory
    Stream<DynamicTest> duckBehaviourStore() {
        return tests(new BehaviourStoreKit(
                        () -> new DirectorySubject<>(DuckBehaviourStore::openUncompressed, store -> store), SEED)
                .checks());
    }

    private static Stream<DynamicTest> tests(List<Check> checks) {
        return checks.stream().map(check -> DynamicTest.dynamicTest(check.name() + " (seed " + SEED + ")", check::run));
    }
}
