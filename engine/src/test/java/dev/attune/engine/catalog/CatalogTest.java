package dev.attune.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final CatalogSettings OPEN = CatalogSettings.defaults();

    @Test
    void aStoredItemHasAnIndexAtOnce_andKeepsIt() {
        Catalog catalog = new Catalog(OPEN);
        int index = catalog.store(item("mug", true, "kitchen"));
        assertThat(catalog.store(item("mug", false, "gifts"))).isEqualTo(index);
        assertThat(catalog.indexOf("mug")).isEqualTo(index);
        assertThat(catalog.id(index)).isEqualTo("mug");
        assertThat(catalog.available(index)).isFalse();
        assertThat(catalog.inCategory(index, catalog.categoryOf("gifts"))).isTrue();
        assertThat(catalog.inCategory(index, catalog.categoryOf("kitchen"))).isFalse();
    }

    @Test
    void categoriesListTheItemsThatBelongNow() {
        Catalog catalog = new Catalog(OPEN);
        catalog.store(item("a", true, "x", "y"));
        catalog.store(item("b", true, "x", "x"));
        catalog.store(item("a", true, "y"));
        catalog.store(item("c", true, "x"));
        assertThat(members(catalog, "x")).containsExactly("b", "c");
        assertThat(members(catalog, "y")).containsExactly("a");
    }

    @Test
    void aRemovedItemIsNotAvailable_untilItIsStoredAgain() {
        Catalog catalog = new Catalog(OPEN);
        int index = catalog.store(item("mug", true, "kitchen"));
        catalog.remove("mug");
        assertThat(catalog.available(index)).isFalse();
        assertThat(catalog.stored("mug")).isNull();
        assertThat(catalog.item(index).id()).isEqualTo("mug");
        assertThat(catalog.touch("mug", 1)).isEqualTo(index);
        assertThat(catalog.available(index)).isFalse();
        assertThat(members(catalog, "kitchen")).isEmpty();
        catalog.store(item("mug", true, "kitchen"));
        assertThat(catalog.available(index)).isTrue();
        assertThat(catalog.remove("unheard of")).isEqualTo(-1);
    }

    @Test
    void anItemThatNobodyStoredIsAdmittedAfterEnoughDistinctPeople() {
        Catalog catalog = new Catalog(OPEN.withAdmitAfter(3));
        assertThat(catalog.touch("x", 1)).isEqualTo(-1);
        assertThat(catalog.touch("x", 1)).isEqualTo(-1);
        assertThat(catalog.touch("x", 2)).isEqualTo(-1);
        assertThat(catalog.touch("y", 3)).isEqualTo(-1);
        assertThat(catalog.touch("x", 2)).isEqualTo(-1);
        assertThat(catalog.touch("x", 3)).isZero();
        assertThat(catalog.available(0)).isTrue();
        assertThat(catalog.item(0)).isEqualTo(Item.unknown("x"));
    }

    @Test
    void whatCameBeforeTheAdmissionTeachesNothing_thenOrWhenItIsTakenBack() {
        Catalog catalog = new Catalog(OPEN.withAdmitAfter(2));
        catalog.observe(100);
        catalog.touch("x", 1);
        catalog.observe(90);
        int index = catalog.touch("x", 2);
        assertThat(catalog.teaches(index, 90)).isFalse();
        assertThat(catalog.teaches(index, 100)).isFalse();
        assertThat(catalog.teaches(index, 101)).isTrue();
    }

    @Test
    void inventedIdsPushOutOnlyWhatWaits() {
        Catalog catalog = new Catalog(new CatalogSettings(3, 1_000, 10, 64));
        for (int n = 0; n < 100_000; n++) {
            catalog.touch("invented" + n, n);
        }
        assertThat(catalog.size()).isZero();
        catalog.touch("real", 1);
        catalog.touch("real", 2);
        assertThat(catalog.touch("real", 3)).isZero();
    }

    @Test
    void aFullCatalogueRefusesAndCounts() {
        Catalog catalog = new Catalog(new CatalogSettings(1, 2, 1, 64));
        catalog.touch("a", 1);
        catalog.store(item("b", true, "x", "y"));
        assertThat(catalog.touch("c", 1)).isEqualTo(-1);
        assertThat(catalog.store(item("d", true))).isEqualTo(-1);
        assertThat(catalog.refused()).isEqualTo(3);
    }

    @Test
    void ofAllThatAFullCatalogueRefusesItKnowsWhatPeopleWant() {
        Catalog catalog = new Catalog(new CatalogSettings(1, 1, 1, 64));
        catalog.touch("a", 1);
        assertThat(catalog.refusedMost(10)).isEmpty();
        for (int n = 0; n < 50_000; n++) {
            catalog.touch("invented" + n, n);
            catalog.touch(n % 100 == 0 ? "wanted" : "invented again" + n, n);
        }
        List<Refusal> most = catalog.refusedMost(10);
        assertThat(most).extracting(Refusal::id).containsExactly("wanted");
        assertThat(500.0).isBetween(most.get(0).least(), most.get(0).most());
    }

    @Test
    void aSnapshotHoldsEverything() throws IOException {
        CatalogSettings settings = new CatalogSettings(2, 100, 100, 64);
        Catalog catalog = new Catalog(settings);
        catalog.observe(5);
        catalog.store(item("a", true, "x", "y"));
        catalog.store(item("b", false, "y"));
        catalog.store(item("gone", true, "x"));
        catalog.remove("gone");
        catalog.touch("waiting", 7);
        Catalog again = new Catalog(settings);
        again.restore(new DataInputStream(new ByteArrayInputStream(bytes(catalog))));
        assertThat(bytes(again)).isEqualTo(bytes(catalog));
        assertThat(again.item(0)).isEqualTo(catalog.item(0));
        assertThat(again.available(1)).isFalse();
        assertThat(again.available(again.indexOf("gone"))).isFalse();
        assertThat(members(again, "y")).containsExactly("a", "b");
        assertThat(again.touch("waiting", 7)).isEqualTo(-1);
        assertThat(again.touch("waiting", 8)).isEqualTo(3);
    }

    @Test
    void readersKnowEveryIndexThatTheyAreHanded() throws InterruptedException {
        Catalog catalog = new Catalog(OPEN);
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<@Nullable String> problem = new AtomicReference<>();
        Thread[] readers = {reader(catalog, done, problem), reader(catalog, done, problem)};
        for (Thread reader : readers) {
            reader.start();
        }
        for (int n = 0; n < 100_000; n++) {
            catalog.store(item("i" + n % 60_000, true, "c" + n % 100));
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(problem.get()).isNull();
    }

    private static Thread reader(Catalog catalog, AtomicBoolean done, AtomicReference<@Nullable String> problem) {
        return new Thread(() -> {
            try {
                while (!done.get()) {
                    read(catalog, problem);
                }
            } catch (RuntimeException e) {
                problem.compareAndSet(null, e.toString());
            }
        });
    }

    private static void read(Catalog catalog, AtomicReference<@Nullable String> problem) {
        int last = catalog.size() - 1;
        if (last >= 0 && !catalog.id(last).equals("i" + last)) {
            problem.compareAndSet(null, "index " + last + " is " + catalog.id(last));
        }
        if (last >= 0 && catalog.indexOf("i" + last / 2) != last / 2) {
            problem.compareAndSet(null, "i" + last / 2 + " has no index");
        }
        Members members = catalog.categoryCount() == 0 ? Members.NONE : catalog.itemsOf(0);
        for (int n = 0; n < members.size(); n++) {
            if (members.item(n) % 100 != 0) {
                problem.compareAndSet(null, members.item(n) + " is in category c0");
            }
        }
    }

    private static List<String> members(Catalog catalog, String category) {
        Members members = catalog.itemsOf(catalog.categoryOf(category));
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < members.size(); n++) {
            ids.add(catalog.id(members.item(n)));
        }
        return ids;
    }

    private static byte[] bytes(Catalog catalog) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        catalog.snapshot(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Item item(String id, boolean available, String... categories) {
        return new Item(
                id,
                "Title of " + id,
                List.of(categories),
                List.of("t"),
                9.5,
                "EUR",
                "acme",
                null,
                null,
                null,
                available,
                1,
                "{}");
    }
}
