package dev.attune.engine.source.covisit;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A growing table of rows by item. One writer, any number of readers. */
final class Rows {
    private volatile AtomicReferenceArray<@Nullable Row> table = new AtomicReferenceArray<>(256);

    @Nullable
    Row get(int item) {
        AtomicReferenceArray<@Nullable Row> rows = table;
        return item < rows.length() ? rows.get(item) : null;
    }

    void set(int item, Row row) {
        AtomicReferenceArray<@Nullable Row> rows = table;
        if (item >= rows.length()) {
            rows = grown(rows, item + 1);
            table = rows;
        }
        rows.set(item, row);
    }

    int length() {
        return table.length();
    }

    private static AtomicReferenceArray<@Nullable Row> grown(AtomicReferenceArray<@Nullable Row> rows, int size) {
        AtomicReferenceArray<@Nullable Row> larger = new AtomicReferenceArray<>(Math.max(size, rows.length() * 2));
        for (int item = 0; item < rows.length(); item++) {
            larger.setPlain(item, rows.get(item));
        }
        return larger;
    }
}
