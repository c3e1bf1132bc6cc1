package dev.attune.engine.source.content;

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

    @Test
    void theOrderOfItemsDoesNotMatter() {
        List<ItemVector> members = vectors();
        Interest one = new Interest();
        members.forEach(vector -> add(one, vector, 1.5));
        Collections.shuffle(members, new Random(3));
        Interest other = new Interest();
        members.forEach(vector -> add(other, vector, 1.5));
        assertThat(other.length()).isCloseTo(one.length(), within(1e-12 * one.length()));
        for (ItemVector vector : vectors()) {
            assertThat(cosine(other, vector)).isCloseTo(cosine(one, vector), within(1e-12));
        }
    }

    @Test
    void decayedOnTheWayOrWeighedAtTheEndIsTheSame() {
        Interest decayed = new Interest();
        Interest batch = new Interest();
        List<ItemVector> members = vectors();
        for (int n = 0; n < members.size(); n++) {
            decayed.scale(0.9);
            add(decayed, members.get(n), 2);
            add(batch, members.get(n), 2 * Math.pow(0.9, members.size() - 1 - n));
        }
        assertThat(decayed.weight()).isCloseTo(batch.weight(), within(1e-12));
        assertThat(decayed.length()).isCloseTo(batch.length(), within(1e-12));
        for (ItemVector vector : vectors()) {
            assertThat(cosine(decayed, vector)).isCloseTo(cosine(batch, vector), within(1e-12));
        }
    }

    @Test
    void anItemIsItsOwnNearestNeighbour() {
        for (ItemVector vector : vectors()) {
            Interest alone = new Interest();
            add(alone, vector, 0.3);
            assertThat(cosine(alone, vector)).isCloseTo(1, within(1e-12));
            for (ItemVector other : vectors()) {
                assertThat(cosine(alone, other)).isLessThan(1 + 1e-12);
            }
        }
    }

    @Test
    void aClearedInterestIsLikeANewOne() {
        Interest used = new Interest();
        vectors().forEach(vector -> add(used, vector, 7));
        used.clear();
        ItemVector vector = vectors().get(0);
        add(used, vector, 1);
        Interest fresh = new Interest();
        add(fresh, vector, 1);
        assertThat(used.length()).isEqualTo(fresh.length());
        assertThat(used.size()).isEqualTo(fresh.size());
        assertThat(used.weight()).isEqualTo(1);
    }

    private void add(Interest interest, ItemVector vector, double amount) {
        interest.add(vector, amount, index.frequencies(), index.prices());
    }

    private double cosine(Interest interest, ItemVector vector) {
        return interest.cosine(vector, index.frequencies(), index.prices());
    }

    private List<ItemVector> vectors() {
        List<ItemVector> vectors = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            ItemVector vector = index.vector(item);
            if (vector != null) {
                vectors.add(vector);
            }
        }
        return vectors;
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
