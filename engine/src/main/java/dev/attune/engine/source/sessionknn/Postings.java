package dev.attune.engine.source.sessionknn;

import dev.attune.engine.source.SequenceLock;

/**
 * The sessions that hold one item, by their numbers, oldest first, in a ring. When it is full the oldest number makes
 * way; from then on it holds the sessions from a floor up. Numbers go round, so they are compared by their difference.
 * One writer; readers copy it under the sequence lock.
 */
final class Postings {
    private final SequenceLock lock = new SequenceLock();
    private int[] ring = new int[2];
    private int first;
    private int size;
    private int holders;
    private boolean cut;
    private int floor;

    // ---- any thread ----

    /** How many sessions of the index hold the item, whether they are in the ring or not. */
    int holders() {
        while (true) {
            int seen = lock.beginRead();
            int count = holders;
            if (lock.validate(seen)) {
                return count;
            }
        }
    }

    /** Copies the newest numbers, newest first, at most so many; returns how many. */
    int copyNewest(int[] to, int most) {
        while (true) {
            int seen = lock.beginRead();
            int[] from = ring;
            int mask = from.length - 1;
            int count = Math.min(Math.min(size, from.length), most);
            int last = first + size - 1;
            for (int n = 0; n < count; n++) {
                to[n] = from[(last - n) & mask];
            }
            if (lock.validate(seen)) {
                return count;
            }
        }
    }

    // ---- writer only ----

    boolean isCut() {
        return cut;
    }

    int floor() {
        return floor;
    }

    /** Only numbers from here up are taken in: before the first is. */
    void floor(int number) {
        cut = true;
        floor = number;
    }

    /** A session holds the item now. */
    void add(int number, int bound) {
        lock.beginWrite();
        holders++;
        if (!cut || number - floor >= 0) {
            insert(number, bound);
        }
        lock.endWrite();
    }

    /** A session does not hold the item any more. */
    void remove(int number) {
        int place = find(number);
        lock.beginWrite();
        holders--;
        if (place < size && at(place) == number) {
            closeGap(place);
        }
        cut = holders > size;
        lock.endWrite();
    }

    private void insert(int number, int bound) {
        if (size == bound) {
            cut = true;
            if (number - at(0) < 0) {
                floor = number + 1;
                return;
            }
            floor = at(0) + 1;
            first++;
            size--;
        }
        if (size == ring.length) {
            grow();
        }
        int place = size++;
        while (place > 0 && at(place - 1) - number > 0) {
            set(place, at(place - 1));
            place--;
        }
        set(place, number);
    }

    /** The place of the first number that is not older. */
    private int find(int number) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle) - number < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** From the nearer end: sessions that leave are mostly the oldest. */
    private void closeGap(int place) {
        if (place < size / 2) {
            for (int n = place; n > 0; n--) {
                set(n, at(n - 1));
            }
            first++;
        } else {
            for (int n = place; n < size - 1; n++) {
                set(n, at(n + 1));
            }
        }
        size--;
    }

    private void grow() {
        int[] larger = new int[ring.length * 2];
        for (int n = 0; n < size; n++) {
            larger[n] = at(n);
        }
        ring = larger;
        first = 0;
    }

    private int at(int place) {
        return ring[(first + place) & (ring.length - 1)];
    }

    private void set(int place, int number) {
        ring[(first + place) & (ring.length - 1)] = number;
    }
}
