package dev.attune.engine.source.sessionknn;

/** A session as one request saw it. */
final class SessionCopy {
    private int[] items = new int[64];
    int size;
    long hash;
    long lastTime;

    int[] items(int capacity) {
        if (items.length < capacity) {
            items = new int[Integer.highestOneBit(capacity) * 2];
        }
        return items;
    }

    /** The item at a place, the one touched last at the highest. */
    int item(int place) {
        return items[place];
    }
}
