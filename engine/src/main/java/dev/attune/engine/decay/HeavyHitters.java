package dev.attune.engine.decay;

import dev.attune.engine.settings.Expected;

/**
 * The keys that weigh most in a stream of any number of keys, in bounded memory: SpaceSaving (Metwally, Agrawal and El
 * Abbadi, ICDT 2005) with forward-decayed weights (Cormode, Korn and Tirthapura, ICDE 2008; {@link Decay}). A key that
 * has no counter takes the lightest one and begins with what that weighed, which is noted as its possible error.
 *
 * <p>Let N be the decayed weight of all that was added and m the number of counters. A key that has a counter weighs at
 * most {@link #most} and at least {@link #least}, and these differ by at most N / m; a key that has none weighs at most
 * {@link #missed}, which is at most N / m. So every key of more than N / m has a counter. Decay multiplies all weights
 * alike and so changes none of this, and not the order either: the counters lie in a heap with the lightest on top, and
 * an addition moves one of them, O(log m). Nothing can be taken back. 36 bytes a counter. One thread.
 */
public final class HeavyHitters {
    private final Decay decay;
    private final long[] keys;
    private final double[] sums;
    private final double[] errors;
    /** Counters as a heap, the lightest first; and each counter's place there. */
    private final int[] heap;

    private final int[] placesInHeap;
    private final int[] table;
    private int size;
    private int epoch;
    private double total;

    /** @param counters how many keys are counted at once (m) */
    public HeavyHitters(int counters, Decay decay) {
        Expected.within("counters", counters, 1, 1 << 24);
        this.decay = decay;
        this.keys = new long[counters];
        this.sums = new double[counters];
        this.errors = new double[counters];
        this.heap = new int[counters];
        this.placesInHeap = new int[counters];
        this.table = new int[Integer.highestOneBit(counters) * 4];
    }

    /**
     * Adds to the weight of a key.
     *
     * @param weight above zero
     * @param time ms; may be earlier than others before
     * @return the number of the key's counter, below m: another key's until now, when the key had none
     */
    public int add(long key, double weight, long time) {
        enter(decay.epoch(time));
        double amount = weight * decay.weight(time, epoch);
        total += amount;
        int slot = slot(key);
        int counter = table[slot] - 1;
        if (counter < 0) {
            counter = size < keys.length ? fresh() : lightest();
            keys[counter] = key;
            table[slot(key)] = counter + 1;
        }
        sums[counter] += amount;
        sink(placesInHeap[counter]);
        return counter;
    }

    /** How many keys have a counter. */
    public int size() {
        return size;
    }

    public long key(int counter) {
        return keys[counter];
    }

    /** The number of a key's counter, −1 when it has none. */
    public int counterOf(long key) {
        return table[slot(key)] - 1;
    }

    /** The most that the key of a counter can weigh. */
    public double most(int counter, long now) {
        return sums[counter] * decay.worth(now, epoch);
    }

    /** The least that the key of a counter weighs. */
    public double least(int counter, long now) {
        return (sums[counter] - errors[counter]) * decay.worth(now, epoch);
    }

    /** The most that a key without a counter can weigh; 0 as long as a counter is free. */
    public double missed(long now) {
        return size < keys.length ? 0 : sums[heap[0]] * decay.worth(now, epoch);
    }

    /** The weight of all that was added (N). */
    public double total(long now) {
        return total * decay.worth(now, epoch);
    }

    private int fresh() {
        int counter = size++;
        int place = counter;
        while (place > 0) {
            int parent = (place - 1) >>> 1;
            put(heap[parent], place);
            place = parent;
        }
        put(counter, place);
        return counter;
    }

    /** Takes the lightest counter from its key. */
    private int lightest() {
        int counter = heap[0];
        remove(slot(keys[counter]));
        errors[counter] = sums[counter];
        return counter;
    }

    /** A counter became heavier. */
    private void sink(int from) {
        int counter = heap[from];
        int place = from;
        int child = 2 * place + 1;
        while (child < size) {
            if (child + 1 < size && sums[heap[child + 1]] < sums[heap[child]]) {
                child++;
            }
            if (sums[heap[child]] >= sums[counter]) {
                break;
            }
            put(heap[child], place);
            place = child;
            child = 2 * place + 1;
        }
        put(counter, place);
    }

    private void put(int counter, int place) {
        heap[place] = counter;
        placesInHeap[counter] = place;
    }

    private void enter(int next) {
        if (size == 0) {
            epoch = next;
        }
        if (next > epoch) {
            for (int counter = 0; counter < size; counter++) {
                sums[counter] = Decay.rescale(sums[counter], epoch, next);
                errors[counter] = Decay.rescale(errors[counter], epoch, next);
            }
            total = Decay.rescale(total, epoch, next);
            epoch = next;
        }
    }

    private int slot(long key) {
        int mask = table.length - 1;
        int slot = home(key, mask);
        while (table[slot] != 0 && keys[table[slot] - 1] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Closes the gap, so that later searches need no mark of what was here. */
    private void remove(int slot) {
        int mask = table.length - 1;
        int gap = slot;
        int next = (slot + 1) & mask;
        while (table[next] != 0) {
            int home = home(keys[table[next] - 1], mask);
            if (((next - home) & mask) >= ((next - gap) & mask)) {
                table[gap] = table[next];
                gap = next;
            }
            next = (next + 1) & mask;
        }
        table[gap] = 0;
    }

    private static int home(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }
}
