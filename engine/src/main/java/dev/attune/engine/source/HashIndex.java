package dev.attune.engine.source;

import java.util.Arrays;

/** Ints from zero by 64-bit hash: an open-addressed table that grows with what it holds. One thread. */
public final class HashIndex {
    private long[] hashes = new long[64];
    private int[] values = new int[64];
    private int size;

    /** The value of a hash, −1 when it has none. */
    public int get(long hash) {
        return values[place(hash)] - 1;
    }

    /** Sets the value of a hash. */
    public void put(long hash, int value) {
        if (size * 2 >= values.length) {
            grow();
        }
        int place = place(hash);
        size += values[place] == 0 ? 1 : 0;
        hashes[place] = hash;
        values[place] = value + 1;
    }

    /** Takes a hash out; the gap is closed, so that later searches need no mark of what was here. */
    public void remove(long hash) {
        int gap = place(hash);
        if (values[gap] == 0) {
            return;
        }
        int mask = values.length - 1;
        int next = (gap + 1) & mask;
        while (values[next] != 0) {
            int home = home(hashes[next], mask);
            if (((next - home) & mask) >= ((next - gap) & mask)) {
                hashes[gap] = hashes[next];
                values[gap] = values[next];
                gap = next;
            }
            next = (next + 1) & mask;
        }
        values[gap] = 0;
        size--;
    }

    public void clear() {
        Arrays.fill(values, 0);
        size = 0;
    }

    private int place(long hash) {
        int mask = values.length - 1;
        int place = home(hash, mask);
        while (values[place] != 0 && hashes[place] != hash) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        HashIndex larger = new HashIndex();
        larger.hashes = new long[hashes.length * 2];
        larger.values = new int[values.length * 2];
        for (int place = 0; place < values.length; place++) {
            if (values[place] != 0) {
                larger.put(hashes[place], values[place] - 1);
            }
        }
        hashes = larger.hashes;
        values = larger.values;
    }

    private static int home(long hash, int mask) {
        return (int) (hash ^ (hash >>> 32)) & mask;
    }
}
