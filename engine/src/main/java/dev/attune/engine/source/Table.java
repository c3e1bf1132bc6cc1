package dev.attune.engine.source;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A growing table by dense index. One writer, any number of readers. */
public final class Table<T> {
    private volatile AtomicReferenceArray<@Nullable T> entries = new AtomicReferenceArray<>(64);

    /** What was set there, or null. */
    public @Nullable T get(int index) {
        AtomicReferenceArray<@Nullable T> seen = entries;
        return index < seen.length() ? seen.get(index) : null;
    }

    /** Writer only. */
    public void set(int index, T entry) {
        AtomicReferenceArray<@Nullable T> seen = entries;
        if (index >= seen.length()) {
            seen = grown(seen, index + 1);
        }
        seen.set(index, entry);
        entries = seen;
    }

    /** Nothing was set at or behind this index. */
    public int length() {
        return entries.length();
    }

    private static <T> AtomicReferenceArray<@Nullable T> grown(AtomicReferenceArray<@Nullable T> all, int size) {
        AtomicReferenceArray<@Nullable T> larger = new AtomicReferenceArray<>(Math.max(size, all.length() * 2));
        for (int index = 0; index < all.length(); index++) {
            larger.setPlain(index, all.get(index));
        }
        return larger;
    }
}
