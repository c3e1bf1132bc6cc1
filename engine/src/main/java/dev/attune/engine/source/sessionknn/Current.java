package dev.attune.engine.source.sessionknn;

import dev.attune.engine.source.Query;

/**
 * The items that a request goes by, newest first, each once: that of the page, then those of the current session, or of
 * the time before when there is no session yet.
 */
final class Current {
    private final int[] items = new int[Query.MAX_RECENT + 1];
    private int size;

    void take(Query query, int most) {
        size = 0;
        if (query.anchor() >= 0) {
            items[size++] = query.anchor();
        }
        int known = query.sessionSize() > 0 ? query.sessionSize() : query.recentSize();
        for (int n = 0; n < known && size < most; n++) {
            if (query.recentItem(n) != query.anchor()) {
                items[size++] = query.recentItem(n);
            }
        }
    }

    int size() {
        return size;
    }

    /** The n-th last item, from 0. */
    int item(int n) {
        return items[n];
    }

    /** How far back an item is, from 0; −1 when it is not among them. */
    int place(int item) {
        for (int n = 0; n < size; n++) {
            if (items[n] == item) {
                return n;
            }
        }
        return -1;
    }
}
