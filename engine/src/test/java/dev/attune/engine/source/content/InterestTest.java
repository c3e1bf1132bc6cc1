package dev.attune.engine.source.content;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.CatalogSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InterestTest {
    private static final int ITEMS = 200;
    private final Index index = index();
    private final Scales scales = new Scales();

    @Test
    void theOrderOfItemsDoesNotMatter() {
        List<Integer> members = items();
        Interest one = new Interest();
        members.forEach(item -> add(one, item, 1.5));
        Collections.shuffle(members, new Random(3));
        Interest other = new Interest();
        members.forEach(item -> add(other, item, 1.5));
        assertThat(other.length()).isCloseTo(one.length(), within(1e-6 * one.length()));
        for (int item : items()) {
            assertThat(cosine(other, item)).isCloseTo(cosine(one, item), within(1e-6));
        }
    }

    @Test
    void decayedOnTheWayOrWeighedAtTheEndIsTheSame() {
        Interest decayed = new Interest();
        Interest batch = new Interest();
        List<Integer> members = items();
        for (int n = 0; n < members.size(); n++) {
            decayed.scale(0.9);
            add(decayed, members.get(n), 2);
            add(batch, members.get(n), 2 * Math.pow(0.9, members.size() - 1 - n));
        }
        assertThat(decayed.weight()).isCloseTo(batch.weight(), within(1e-6));
        assertThat(decayed.length()).isCloseTo(batch.length(), within(1e-6));
        for (int item : items()) {
            assertThat(cosine(decayed, item)).isCloseTo(cosine(batch, item), within(1e-6));
        }
    }

    @Test
    void anItemIsItsOwnNearestNeighbour() {
        for (int item : items()) {
            Interest alone = new Interest();
            add(alone, item, 0.3);
            assertThat(cosine(alone, item)).isCloseTo(1, within(1e-6));
            for (int other : items()) {
                assertThat(cosine(alone, other)).isLessThan(1 + 1e-6);
            }
        }
    }

    @Test
    void aClearedInterestIsLikeANewOne() {
        Interest used = new Interest();
        items().forEach(item -> add(used, item, 7));
        used.clear();
        int item = items().get(0);
        add(used, item, 1);
        Interest fresh = new Interest();
        add(fresh, item, 1);
        assertThat(used.length()).isEqualTo(fresh.length());
        assertThat(used.size()).isEqualTo(fresh.size());
        assertThat(used.weight()).isEqualTo(1);
    }

    private void add(Interest interest, int item, double amount) {
        index.scales(item, scales);
        interest.add(vector(item), scales, amount, index.frequencies());
    }

    private double cosine(Interest interest, int item) {
        index.scales(item, scales);
        return interest.cosine(vector(item), scales, index.frequencies());
    }

    private ItemVector vector(int item) {
        return requireNonNull(index.vector(item));
    }

    /** Those with content. */
    private List<Integer> items() {
        List<Integer> items = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            if (index.vector(item) != null) {
                items.add(item);
            }
        }
        return items;
    }

    private static Index index() {
        Random random = new Random(11);
        Catalog catalog = new Catalog(CatalogSettings.defaults());
        for (int item = 0; item < ITEMS; item++) {
            catalog.store(Goods.random(random, "i" + item));
        }
        Index index = new Index(catalog, ContentSettings.defaults());
        index.changeAll();
        return index;
    }
}
