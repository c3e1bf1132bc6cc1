package dev.attune.engine.source.content;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.Item;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.content.ItemVector.Parts;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of all items that have content, and from each feature to the items that have it: a function of the
 * catalogue as it is now, whatever it was before. Changes take a lock among themselves, readers none: a reader may see
 * an item's new vector beside an old posting for the moment of the change.
 *
 * <p>Memory: about 150 bytes an item and 20 for each of its features.
 */
final class Index {
    private final Catalog catalog;
    private final ContentSettings settings;
    private final Recency recency;
    private final FeatureKeys keys = new FeatureKeys();
    private final Map<Long, Feature> features = new HashMap<>();
    private final Prices prices = new Prices();
    private final Frequencies frequencies = new Frequencies();
    private volatile AtomicReferenceArray<@Nullable ItemVector> vectors = new AtomicReferenceArray<>(64);
    private final Multipliers multipliers;
    private volatile int generation;

    Index(Catalog catalog, ContentSettings settings) {
        this.catalog = catalog;
        this.settings = settings;
        this.recency = new Recency(settings.itemHalfLife());
        this.multipliers = new Multipliers(recency);
    }

    // ---- any thread ----

    /** Null for an item without content. */
    @Nullable
    ItemVector vector(int item) {
        AtomicReferenceArray<@Nullable ItemVector> all = vectors;
        return item < all.length() ? all.get(item) : null;
    }

    /** Whether the item is of the query's category, if it names one. */
    boolean isWanted(int item, Query query) {
        return query.onlyCategory() == -1 || catalog.inCategory(item, query.onlyCategory());
    }

    Frequencies frequencies() {
        return frequencies;
    }

    Prices.Scale prices() {
        return prices.scale();
    }

    /** Another one after each change: what was made of frequencies under an earlier one is old. Never −1. */
    int generation() {
        return generation;
    }

    /** Fills the scales of an item as all items of now make them. */
    void scales(int item, Scales scales) {
        multipliers.read(item, this, scales);
    }

    Recency recency() {
        return recency;
    }

    // ---- writers ----

    /** Reads the whole catalogue. */
    void changeAll() {
        for (int item = 0; item < catalog.size(); item++) {
            change(item);
        }
    }

    /** Reads an item's entry again. */
    synchronized void change(int item) {
        ItemVector before = vector(item);
        Item entry = catalog.item(item);
        boolean labels = settings.blocks().labels() > 0;
        keys.read(entry, labels, settings.blocks().words() > 0 ? settings.mostWords() : 0);
        boolean same = before != null && sameFeatures(before);
        if (before != null && !same) {
            leave(item, before);
        }
        ItemVector after = vector(entry, same ? before : null, before == null ? null : before.textVector);
        if (before != null && !Double.isNaN(before.logPrice)) {
            prices.remove(before.logPrice);
        }
        if (after != null && !Double.isNaN(after.logPrice)) {
            prices.add(after.logPrice);
        }
        put(item, after);
        if (after != null && !same) {
            join(item, after);
        }
        nextGeneration();
    }

    /** Gives an item its text vector, or takes it away; nothing for an item without content. */
    synchronized void setText(int item, float @Nullable [] vector) {
        ItemVector before = vector(item);
        if (before != null) {
            put(item, vector(catalog.item(item), before, vector));
            nextGeneration();
        }
    }

    private @Nullable ItemVector vector(Item entry, @Nullable ItemVector features, float @Nullable [] text) {
        if (features == null && keys.size() == 0) {
            return null;
        }
        Parts parts = new Parts(
                features == null ? ownFeatures() : features.features,
                features == null ? ownTimes() : features.times,
                features == null ? keys.labels() : features.labels,
                entry.available(),
                Prices.logarithm(entry.price()),
                entry.publishedAt(),
                text);
        return new ItemVector(parts, settings.blocks());
    }

    private boolean sameFeatures(ItemVector vector) {
        boolean same = vector.features.length == keys.size() && vector.labels == keys.labels();
        for (int n = 0; same && n < keys.size(); n++) {
            same = vector.features[n].key == keys.key(n) && vector.times[n] == keys.times(n);
        }
        return same;
    }

    private Feature[] ownFeatures() {
        Feature[] own = new Feature[keys.size()];
        for (int n = 0; n < own.length; n++) {
            boolean word = n >= keys.labels();
            own[n] = features.computeIfAbsent(keys.key(n), key -> new Feature(key, word));
        }
        return own;
    }

    private int[] ownTimes() {
        int[] times = new int[keys.size()];
        for (int n = 0; n < times.length; n++) {
            times[n] = keys.times(n);
        }
        return times;
    }

    private void join(int item, ItemVector vector) {
        for (int n = 0; n < vector.features.length; n++) {
            vector.features[n].add(item, vector.times[n]);
        }
        frequencies.add(vector.features.length > vector.labels ? 1 : 0);
    }

    private void leave(int item, ItemVector vector) {
        for (Feature feature : vector.features) {
            if (feature.remove(item)) {
                features.remove(feature.key);
            }
        }
        frequencies.add(vector.features.length > vector.labels ? -1 : 0);
    }

    private void put(int item, @Nullable ItemVector vector) {
        AtomicReferenceArray<@Nullable ItemVector> all = vectors;
        if (item >= all.length() && vector != null) {
            all = grown(all, item + 1);
            all.set(item, vector);
            vectors = all;
        } else if (item < all.length()) {
            all.set(item, vector);
        }
        multipliers.put(item, vector);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // under the writers' lock
    private void nextGeneration() {
        generation = (generation + 1) & Integer.MAX_VALUE;
    }

    private static AtomicReferenceArray<@Nullable ItemVector> grown(
            AtomicReferenceArray<@Nullable ItemVector> all, int size) {
        AtomicReferenceArray<@Nullable ItemVector> larger =
                new AtomicReferenceArray<>(Math.max(size, all.length() * 2));
        for (int item = 0; item < all.length(); item++) {
            larger.setPlain(item, all.get(item));
        }
        return larger;
    }
}
