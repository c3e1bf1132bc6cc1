package dev.attune.engine.source.users;

import java.util.Arrays;
import java.util.BitSet;

/** Which slots are taken, from the one that was silent longest to the one that was active last. Writer only. */
final class Activity {
    static final int NONE = -1;

    private final BitSet taken = new BitSet();
    private int[] before = new int[64];
    private int[] after = new int[64];
    private int oldest = NONE;
    private int newest = NONE;
    private int size;
    private int lowestFree;

    int size() {
        return size;
    }

    /** The slot that was silent longest, {@link #NONE} when none is taken. */
    int oldest() {
        return oldest;
    }

    /** The slot that was active next after this one, {@link #NONE} after the last. */
    int after(int slot) {
        return after[slot];
    }

    /** The lowest slot that nobody has. */
    int free() {
        lowestFree = taken.nextClearBit(lowestFree);
        return lowestFree;
    }

    /** A slot is taken, or active again: it is the newest now. */
    void touch(int slot) {
        if (slot == newest) {
            return;
        }
        if (taken.get(slot)) {
            unlink(slot);
        } else {
            take(slot);
        }
        before[slot] = newest;
        after[slot] = NONE;
        if (newest == NONE) {
            oldest = slot;
        } else {
            after[newest] = slot;
        }
        newest = slot;
    }

    void remove(int slot) {
        unlink(slot);
        taken.clear(slot);
        lowestFree = Math.min(lowestFree, slot);
        size--;
    }

    boolean isTaken(int slot) {
        return taken.get(slot);
    }

    private void take(int slot) {
        if (slot >= before.length) {
            int larger = Math.max(slot + 1, before.length * 2);
            before = Arrays.copyOf(before, larger);
            after = Arrays.copyOf(after, larger);
        }
        taken.set(slot);
        size++;
    }

    private void unlink(int slot) {
        if (slot == oldest) {
            oldest = after[slot];
        } else {
            after[before[slot]] = after[slot];
        }
        if (slot == newest) {
            newest = before[slot];
        } else {
            before[after[slot]] = before[slot];
        }
    }
}
