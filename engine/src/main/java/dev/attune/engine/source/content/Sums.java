package dev.attune.engine.source.content;

/**
 * Sums by item, round by round: in a round two sums, for labels and for words; over all rounds the greatest of what the
 * caller made of them. An open-addressed table of one request thread.
 */
final class Sums {
    private static final int STRIDE = 4;
    private static final int LABELS = 0;
    private static final int WORDS = 1;
    private static final int GREATEST = 2;

    private int[] keys = new int[1 << 12];
    private int[] rounds = new int[1 << 12];
    private double[] values = new double[STRIDE << 12];
    private int[] used = new int[1 << 11];
    private int[] touched = new int[1 << 11];
    private int size;
    private int touchedSize;
    private int round;

    Sums() {}

    private Sums(Sums same) {
        keys = same.keys;
        rounds = same.rounds;
        values = same.values;
        used = same.used;
        touched = same.touched;
        size = same.size;
        touchedSize = same.touchedSize;
        round = same.round;
    }

    void clear() {
        for (int n = 0; n < size; n++) {
            keys[used[n]] = 0;
        }
        size = 0;
        nextRound();
    }

    void nextRound() {
        round++;
        touchedSize = 0;
    }

    /** Adds to the labels' sum of each of the items from one place to before another. */
    void addLabel(int[] items, int from, int to, double amount) {
        room(to - from);
        for (int n = from; n < to; n++) {
            values[claim(items[n]) * STRIDE + LABELS] += amount;
        }
    }

    /** Adds to the words' sum. */
    void addWord(int[] items, int from, int to, double amount) {
        room(to - from);
        for (int n = from; n < to; n++) {
            values[claim(items[n]) * STRIDE + WORDS] += amount;
        }
    }

    /** How many items were added to in this round. */
    int touched() {
        return touchedSize;
    }

    int touchedItem(int n) {
        return keys[touched[n]] - 1;
    }

    double labels(int n) {
        return values[touched[n] * STRIDE + LABELS];
    }

    double words(int n) {
        return values[touched[n] * STRIDE + WORDS];
    }

    /** What became of the n-th item of this round. */
    void offer(int n, double value) {
        int place = touched[n] * STRIDE + GREATEST;
        values[place] = Math.max(values[place], value);
    }

    /** How many items were added to in all rounds. */
    int size() {
        return size;
    }

    int item(int n) {
        return keys[used[n]] - 1;
    }

    /** The greatest value that was offered, 0 when none was above it. */
    double greatest(int n) {
        return values[used[n] * STRIDE + GREATEST];
    }

    /** The same by item, 0 for one that was never added to. */
    double greatestOf(int item) {
        int slot = slot(item);
        return keys[slot] == 0 ? 0 : values[slot * STRIDE + GREATEST];
    }

    /** Leaves an item with nothing. */
    void drop(int item) {
        int slot = slot(item);
        if (keys[slot] != 0) {
            values[slot * STRIDE + GREATEST] = 0;
        }
    }

    private int claim(int item) {
        int slot = slot(item);
        if (keys[slot] == 0) {
            keys[slot] = item + 1;
            rounds[slot] = round - 1;
            values[slot * STRIDE + GREATEST] = 0;
            used[size++] = slot;
        }
        if (rounds[slot] != round) {
            rounds[slot] = round;
            values[slot * STRIDE + LABELS] = 0;
            values[slot * STRIDE + WORDS] = 0;
            touched[touchedSize++] = slot;
        }
        return slot;
    }

    private int slot(int item) {
        int mask = keys.length - 1;
        int mixed = item * 0x9E3779B9;
        int slot = (mixed ^ (mixed >>> 15)) & mask;
        while (keys[slot] != 0 && keys[slot] != item + 1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void room(int more) {
        while (size + more > used.length) {
            grow();
        }
    }

    private void grow() {
        Sums smaller = new Sums(this);
        keys = new int[keys.length * 2];
        rounds = new int[keys.length];
        values = new double[keys.length * STRIDE];
        used = new int[keys.length / 2];
        touched = new int[keys.length / 2];
        touchedSize = 0;
        for (int n = 0; n < size; n++) {
            used[n] = smaller.moveTo(this, smaller.used[n]);
        }
        for (int n = 0; n < smaller.touchedSize; n++) {
            touched[touchedSize++] = slot(smaller.touchedItem(n));
        }
    }

    private int moveTo(Sums larger, int from) {
        int to = larger.slot(keys[from] - 1);
        larger.keys[to] = keys[from];
        larger.rounds[to] = rounds[from];
        System.arraycopy(values, from * STRIDE, larger.values, to * STRIDE, STRIDE);
        return to;
    }
}
