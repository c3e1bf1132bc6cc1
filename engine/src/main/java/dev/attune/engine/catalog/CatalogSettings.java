package dev.attune.engine.catalog;

import dev.attune.engine.settings.Expected;

/**
 * Settings of the catalogue.
 *
 * @param admitAfter distinct people who must touch an item that the catalogue was never told of before it counts: 1 on
 *     an open development server, 3 where anybody may send events
 * @param maxItems most items that get an index; further ones are refused and counted
 * @param maxCategories the same for categories
 * @param waiting most items that wait for admission; the longest untouched goes first
 */
public record CatalogSettings(int admitAfter, int maxItems, int maxCategories, int waiting) {

    public CatalogSettings {
        Expected.within("admitAfter", admitAfter, 1, 16);
        Expected.within("maxItems", maxItems, 1, 100_000_000);
        Expected.within("maxCategories", maxCategories, 1, 10_000_000);
        Expected.within("waiting", waiting, 4, 1 << 24);
    }

    public static CatalogSettings defaults() {
        return new CatalogSettings(1, 1_000_000, 100_000, 1 << 16);
    }

    /** The same, but items wait for so many people. */
    public CatalogSettings withAdmitAfter(int people) {
        return new CatalogSettings(people, maxItems, maxCategories, waiting);
    }
}
