package dev.attune.engine.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of items in which the last operation on an item decides: each item has a stamp, twice the time of its last
 * operation, plus one when that took it out (at one time, taking out wins). The greatest stamp stays, so operations may
 * come in any order. Removed items are kept as marks until room is needed; the oldest mark goes first, then the oldest
 * item.
 */
final class TimedItems {
    private static final String[] NO_ITEMS = new String[0];
    private static final long[] NO_STAMPS = new long[0];

    private final int capacity;
    private String[] items = NO_ITEMS;
    private long[] stamps = NO_STAMPS;
    private int size;

    TimedItems(int capacity) {
        this.capacity = capacity;
    }

    void put(String item, long time) {
        stamp(item, 2 * time);
    }

    void remove(String item, long time) {
        stamp(item, 2 * time + 1);
    }

    void merge(TimedItems other) {
        for (int i = 0; i < other.size; i++) {
            stamp(other.items[i], other.stamps[i]);
        }
    }

    /** The items that are in, newest last. */
    List<String> present() {
        if (size == 0) {
            return List.of();
        }
        List<String> present = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            if (isIn(i)) {
                present.add(items[i]);
            }
        }
        return List.copyOf(present);
    }

    private boolean isIn(int place) {
        return (stamps[place] & 1) == 0;
    }

    private void stamp(String item, long stamp) {
        int known = indexOf(item);
        if (known >= 0 && stamps[known] >= stamp) {
            return;
        }
        if (known >= 0) {
            delete(known);
        }
        insert(item, stamp);
        if (size > capacity) {
            delete(leastNeeded());
        }
    }

    private int leastNeeded() {
        for (int i = 0; i < size; i++) {
            if (!isIn(i)) {
                return i;
            }
        }
        return 0;
    }

    private int indexOf(String item) {
        for (int i = 0; i < size; i++) {
            if (items[i].equals(item)) {
                return i;
            }
        }
        return -1;
    }

    private void delete(int place) {
        System.arraycopy(items, place + 1, items, place, size - place - 1);
        System.arraycopy(stamps, place + 1, stamps, place, size - place - 1);
        size--;
    }

    private void insert(String item, long stamp) {
        if (size == items.length) {
            int length = size + size / 4 + 1;
            items = Arrays.copyOf(items, length);
            stamps = Arrays.copyOf(stamps, length);
        }
        int at = size;
        while (at > 0 && isAfter(at - 1, item, stamp)) {
            items[at] = items[at - 1];
            stamps[at] = stamps[at - 1];
            at--;
        }
        items[at] = item;
        stamps[at] = stamp;
        size++;
    }

    private boolean isAfter(int place, String item, long stamp) {
        return stamps[place] != stamp ? stamps[place] > stamp : items[place].compareTo(item) > 0;
    }

    void write(StateWriter writer) throws IOException {
        writer.number(size);
        long before = 0;
        for (int i = 0; i < size; i++) {
            writer.string(items[i]);
            writer.number(stamps[i] - before);
            before = stamps[i];
        }
    }

    static TimedItems read(StateReader reader, int capacity) throws IOException {
        TimedItems set = new TimedItems(capacity);
        int size = reader.size();
        set.items = new String[size];
        set.stamps = new long[size];
        long before = 0;
        for (int i = 0; i < size; i++) {
            set.items[i] = reader.name();
            set.stamps[i] = before + reader.number();
            before = set.stamps[i];
        }
        set.size = size;
        return set;
    }
}
