package dev.attune.engine.source.pairs;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A growing table of rows by item. One writer, any number of readers. */
final class PairRows {
    private volatile AtomicReferenceArray<@Nullable PairRow> table = new AtomicReferenceArray<>(256);

    @Nullable
    PairRow get(int item) {
        AtomicReferenceArray<@Nullable PairRow> rows = table;
        return item < rows.length() ? rows.get(item) : null;
    }

    void set(int item, PairRow row) {
        AtomicReferenceArray<@Nullable PairRow> rows = table;
        if (item >= rows.length()) {
            rows = grown(rows, item + 1);
            table = rows;
        }
        rows.set(item, row);
    }

    int length() {
        return table.length();
    }

    private static AtomicReferenceArray<@Nullable PairRow> grown(
            AtomicReferenceArray<@Nullable PairRow> rows, int size) {
        AtomicReferenceArray<@Nullable PairRow> larger = new AtomicReferenceArray<>(Math.max(size, rows.length() * 2));
        for (int item = 0; item < rows.length(); item++) {
            larger.setPlain(item, rows.get(item));
        }
        return larger;
    }
}
