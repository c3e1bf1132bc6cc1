package dev.attune.engine.source.users;

import dev.attune.engine.source.Nearest;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.ScoreMap;

/** Working memory of a request that looks for similar people. */
final class Similar {
    final ScoreMap shared = new ScoreMap();
    final Nearest nearest = new Nearest();
    final int[] items = new int[Query.MAX_RECENT + 1];
    final double[] rarities = new double[Query.MAX_RECENT + 1];
    int size;
    final PersonCopy person = new PersonCopy(UsersSettings.MOST_ITEMS);
    private int[] people = new int[0];
    private long[] times = new long[0];

    /** Takes the items that the request goes by: that of the page, then those touched last, in whatever session. */
    void take(Query query, int most) {
        size = 0;
        if (query.anchor() >= 0) {
            items[size++] = query.anchor();
        }
        for (int n = 0; n < query.recentSize() && size < most; n++) {
            if (query.recentItem(n) != query.anchor()) {
                items[size++] = query.recentItem(n);
            }
        }
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

    int[] people(int capacity) {
        if (people.length < capacity) {
            people = new int[capacity];
            times = new long[capacity];
        }
        return people;
    }

    /** As long as {@link #people}. */
    long[] times() {
        return times;
    }
}
