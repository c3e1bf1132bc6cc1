package dev.attune.engine.catalog;

import java.util.Arrays;

/** The items of one category, in the order in which they came. Immutable to readers. */
public final class Members {
    static final Members NONE = new Members(new int[0], 0);

    private final int[] items;
    private final int size;

    private Members(int[] items, int size) {
        this.items = items;
        this.size = size;
    }

    public int size() {
        return size;
    }

    /** Dense index of the n-th item. */
    public int item(int n) {
        return items[n];
    }

    /** Shares the array: places behind {@link #size} are nobody's, and only the newest list is added to. */
    Members with(int item) {
        int[] room = size < items.length ? items : Arrays.copyOf(items, Math.max(4, size * 2));
        room[size] = item;
        return new Members(room, size + 1);
    }

    Members without(int item) {
        int[] others = new int[items.length];
        int kept = 0;
        for (int n = 0; n < size; n++) {
            if (items[n] != item) {
                others[kept++] = items[n];
            }
        }
        return new Members(others, kept);
    }
}
