package dev.attune.engine.source.pairs;

import dev.attune.engine.decay.Decay;
import java.util.Arrays;

/**
 * What a row holds of its neighbours: their ids apart, because they are searched; then eight whole numbers and two decayed
 * sums each, 52 bytes. What a neighbour may be missing (8 bytes each) and what was put into carts and bought (12 bytes
 * each) have no room until it is needed. Of fixed size: a row that grows gets larger ones.
 */
final class Columns {
    // Whole numbers.
    static final int NEXT = 0;
    static final int SKIP = 1;
    static final int FORWARD = 2;
    static final int BACKWARD = 3;
    static final int TOGETHER = 4;
    static final int SECONDS = 5;
    static final int FORWARDS = 6;
    static final int BACKWARDS = 7;
    static final int NUMBERS = 8;

    // What was done with the neighbour.
    static final int CART = 0;
    static final int BUY = 1;
    static final int BOTH = 2;
    static final int ACTIONS = 3;

    /** Room of a new row. */
    static final int FIRST_CAPACITY = 4;

    /** What an edge back counts when the lightest neighbour is looked for. */
    static final double BACKWARD_HEFT = 0.25;

    final int[] items;
    final int[] numbers;
    final double[] sums;
    final double[] missed;
    final int[] actions;

    private Columns(int[] items, int[] numbers, double[] sums, double[] missed, int[] actions) {
        this.items = items;
        this.numbers = numbers;
        this.sums = sums;
        this.missed = missed;
        this.actions = actions;
    }

    static Columns of(int capacity) {
        return new Columns(
                new int[capacity], new int[capacity * NUMBERS], new double[capacity * 2], new double[0], new int[0]);
    }

    int capacity() {
        return items.length;
    }

    boolean hasMissed() {
        return missed.length > 0;
    }

    boolean hasActions() {
        return actions.length > 0;
    }

    /** The same with room for more. */
    Columns grown(int capacity) {
        return new Columns(
                Arrays.copyOf(items, capacity),
                Arrays.copyOf(numbers, capacity * NUMBERS),
                Arrays.copyOf(sums, capacity * 2),
                Arrays.copyOf(missed, hasMissed() ? capacity : 0),
                Arrays.copyOf(actions, hasActions() ? capacity * ACTIONS : 0));
    }

    Columns withMissed() {
        return new Columns(items, numbers, sums, new double[capacity()], actions);
    }

    Columns withActions() {
        return new Columns(items, numbers, sums, missed, new int[capacity() * ACTIONS]);
    }

    /** Copies the first {@code size} places of others, which may be written meanwhile, over this one's. */
    void copy(Columns others, int size) {
        System.arraycopy(others.items, 0, items, 0, size);
        System.arraycopy(others.numbers, 0, numbers, 0, size * NUMBERS);
        System.arraycopy(others.sums, 0, sums, 0, size * 2);
        copyOrClear(others.missed, missed, size);
        if (others.hasActions()) {
            System.arraycopy(others.actions, 0, actions, 0, size * ACTIONS);
        } else {
            Arrays.fill(actions, 0, size * ACTIONS, 0);
        }
    }

    private static void copyOrClear(double[] from, double[] to, int size) {
        if (from.length > 0) {
            System.arraycopy(from, 0, to, 0, size);
        } else {
            Arrays.fill(to, 0, size, 0);
        }
    }

    /** The place of an item among the first {@code size}, −1 when it is not there. */
    int find(int item, int size) {
        for (int n = 0; n < size; n++) {
            if (items[n] == item) {
                return n;
            }
        }
        return -1;
    }

    /** What decides who stays: both edges, and what may be missing of them. */
    double heft(int place) {
        double heft = sums[2 * place] + BACKWARD_HEFT * sums[2 * place + 1];
        return hasMissed() ? heft + missed[place] : heft;
    }

    int lightest(int size) {
        int lightest = 0;
        double least = heft(0);
        for (int n = 1; n < size; n++) {
            double heft = heft(n);
            if (heft < least) {
                least = heft;
                lightest = n;
            }
        }
        return lightest;
    }

    /** Starts a place again for another neighbour. */
    void begin(int place, int item) {
        items[place] = item;
        Arrays.fill(numbers, place * NUMBERS, (place + 1) * NUMBERS, 0);
        numbers[place * NUMBERS + SECONDS] = Integer.MIN_VALUE;
        Arrays.fill(sums, 2 * place, 2 * place + 2, 0);
        if (hasActions()) {
            Arrays.fill(actions, place * ACTIONS, (place + 1) * ACTIONS, 0);
        }
    }

    /** Adds a change to a place, or takes it back when {@code sign} is −1; nothing falls below zero. */
    void count(int place, Change change, int sign) {
        int at = place * NUMBERS;
        if (change.forward) {
            add(numbers, at + NEXT, sign * change.next);
            add(numbers, at + SKIP, sign * change.skip);
            add(numbers, at + FORWARD, sign * change.units);
            add(numbers, at + FORWARDS, sign);
        } else {
            add(numbers, at + BACKWARD, sign * change.units);
            add(numbers, at + BACKWARDS, sign);
        }
        add(numbers, at + TOGETHER, sign * change.together);
        if (sign > 0) {
            numbers[at + SECONDS] = Math.max(numbers[at + SECONDS], change.seconds);
        }
        if (hasActions()) {
            act(place * ACTIONS, change, sign);
        }
    }

    /** Adds to a decayed sum; one to which nothing adds any more is 0 and no residue. */
    void weigh(int place, Change change, double amount) {
        int at = 2 * place + (change.forward ? 0 : 1);
        int contributions = numbers[place * NUMBERS + (change.forward ? FORWARDS : BACKWARDS)];
        sums[at] = contributions == 0 ? 0 : Math.max(0, sums[at] + amount);
    }

    boolean isEmpty(int place) {
        int at = place * NUMBERS;
        return numbers[at + FORWARDS] == 0 && numbers[at + BACKWARDS] == 0;
    }

    void move(int from, int to) {
        items[to] = items[from];
        System.arraycopy(numbers, from * NUMBERS, numbers, to * NUMBERS, NUMBERS);
        System.arraycopy(sums, 2 * from, sums, 2 * to, 2);
        if (hasMissed()) {
            missed[to] = missed[from];
        }
        if (hasActions()) {
            System.arraycopy(actions, from * ACTIONS, actions, to * ACTIONS, ACTIONS);
        }
    }

    void rescale(int size, int from, int to) {
        for (int n = 0; n < 2 * size; n++) {
            sums[n] = Decay.rescale(sums[n], from, to);
        }
        for (int n = 0; n < missed.length; n++) {
            missed[n] = Decay.rescale(missed[n], from, to);
        }
    }

    private void act(int at, Change change, int sign) {
        if (change.forward) {
            add(actions, at + CART, sign * change.cart);
            add(actions, at + BUY, sign * change.buy);
        }
        add(actions, at + BOTH, sign * change.both);
    }

    /** Whole numbers stop at the ends of their range. */
    private static void add(int[] column, int at, int change) {
        long sum = (long) column[at] + change;
        column[at] = (int) Math.max(0, Math.min(Integer.MAX_VALUE, sum));
    }
}
