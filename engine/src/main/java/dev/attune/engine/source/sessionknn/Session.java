package dev.attune.engine.source.sessionknn;

import dev.attune.engine.source.SequenceLock;
import java.nio.ByteBuffer;

/**
 * One session of the index: its distinct items in the order of their last touches, the newest last. A slot of the table
 * that holds one session after another. One writer; readers copy it under the sequence lock.
 */
final class Session {
    static final int HEAD_BYTES = 14;
    static final int TOUCH_BYTES = 16;

    private static final long[] NONE = new long[0];

    private final SequenceLock lock = new SequenceLock();
    private int number;
    private long hash;
    private int size;
    private long lastTime;

    /** First each item with its count of touches, item in the high half; then the times of their last touches. */
    private long[] touches = NONE;

    // ---- any thread ----

    /** The session's number as it stands, perhaps in the middle of a change: good for ranking, not for scoring. */
    int number() {
        return number;
    }

    /** How many items; see {@link #number}. */
    int size() {
        return size;
    }

    /** Time of the last touch; see {@link #number}. */
    long lastTime() {
        return lastTime;
    }

    /** Whose session it is; see {@link #number}. */
    long hash() {
        return hash;
    }

    /** Copies the session in one piece. */
    void copy(SessionCopy to) {
        while (true) {
            int seen = lock.beginRead();
            long[] from = touches;
            int count = Math.min(size, TouchBlocks.capacity(from));
            int[] items = to.items(count);
            for (int n = 0; n < count; n++) {
                items[n] = (int) (from[n] >>> 32);
            }
            to.size = count;
            to.hash = hash;
            to.lastTime = lastTime;
            if (lock.validate(seen)) {
                return;
            }
        }
    }

    // ---- writer only ----

    int item(int place) {
        return (int) (touches[place] >>> 32);
    }

    /** Time of the first touch of those that are held. */
    long firstTime() {
        return touches[capacity()];
    }

    void open(int newNumber, long newHash) {
        lock.beginWrite();
        number = newNumber;
        hash = newHash;
        lock.endWrite();
    }

    /** Forgets everything; the memory goes back. */
    void close(TouchBlocks blocks) {
        long[] before = touches;
        lock.beginWrite();
        hash = 0;
        size = 0;
        lastTime = 0;
        touches = NONE;
        lock.endWrite();
        if (before.length > 0) {
            blocks.give(before);
        }
    }

    int find(int item) {
        for (int n = 0; n < size; n++) {
            if (item(n) == item) {
                return n;
            }
        }
        return -1;
    }

    void add(int item, int count, long time, TouchBlocks blocks) {
        long[] before = touches;
        boolean full = size == capacity();
        long[] after = full ? blocks.take(size + 1) : before;
        lock.beginWrite();
        if (full) {
            move(before, after);
        }
        size++;
        put(size - 1, (long) item << 32 | count, time);
        lock.endWrite();
        if (full && before.length > 0) {
            blocks.give(before);
        }
    }

    /** Another touch of an item that is held. */
    void again(int place, long time) {
        int capacity = capacity();
        long touch = touches[place] + 1;
        long last = Math.max(touches[capacity + place], time);
        lock.beginWrite();
        closeGap(place);
        put(size - 1, touch, last);
        lock.endWrite();
    }

    /** Takes one touch back; returns whether it was the item's last one, so that the item is gone. */
    boolean takeBack(int place) {
        if ((int) touches[place] > 1) {
            lock.beginWrite();
            touches[place]--;
            lock.endWrite();
            return false;
        }
        remove(place);
        return true;
    }

    void remove(int place) {
        lock.beginWrite();
        closeGap(place);
        size--;
        lastTime = size == 0 ? 0 : touches[capacity() + size - 1];
        lock.endWrite();
    }

    void write(ByteBuffer out) {
        out.putInt(number).putLong(hash).putShort((short) size);
        for (int n = 0; n < size; n++) {
            out.putLong(touches[n]).putLong(touches[capacity() + n]);
        }
    }

    private int capacity() {
        return TouchBlocks.capacity(touches);
    }

    private void move(long[] before, long[] after) {
        System.arraycopy(before, 0, after, 0, size);
        System.arraycopy(before, TouchBlocks.capacity(before), after, TouchBlocks.capacity(after), size);
        touches = after;
    }

    /** Moves what is behind a place one place forward; the last place is free then. */
    private void closeGap(int place) {
        int capacity = capacity();
        System.arraycopy(touches, place + 1, touches, place, size - 1 - place);
        System.arraycopy(touches, capacity + place + 1, touches, capacity + place, size - 1 - place);
    }

    /** Puts a touch where its time belongs, behind others of the same time; the last place is free. */
    private void put(int free, long touch, long time) {
        int capacity = capacity();
        int place = free;
        while (place > 0 && touches[capacity + place - 1] > time) {
            touches[place] = touches[place - 1];
            touches[capacity + place] = touches[capacity + place - 1];
            place--;
        }
        touches[place] = touch;
        touches[capacity + place] = time;
        lastTime = touches[capacity + free];
    }
}
