package dev.attune.engine.source.pairs;

import dev.attune.engine.event.EventType;
import dev.attune.engine.source.Signal;

/** What one touch of an item changes between it and one earlier item of the session. A flyweight of the writer. */
final class Change {
    /** 1/d in whole numbers for every distance up to ten: sums of them are exact and leave nothing behind. */
    static final int UNITS = 2_520;

    private static final long FIRST_SECOND = 1L << 31;

    /** The neighbour in the row that is changed. */
    int neighbour;
    /** Whether the row is that of the earlier item. */
    boolean forward;
    /** 1/distance in {@link #UNITS}, 0 for what is no visit. */
    int units;

    int next;
    int skip;
    int together;
    int cart;
    int buy;
    int both;
    int seconds;
    /** Engagement weight by distance, decayed, as of {@link #epoch}. */
    double amount;

    int epoch;

    /** What does not depend on the other item. */
    void begin(Signal signal, int ofEpoch) {
        epoch = ofEpoch;
        cart = signal.type() == EventType.ADD_TO_CART ? 1 : 0;
        buy = signal.type() == EventType.PURCHASE ? 1 : 0;
        together = signal.firstTouch() ? 1 : 0;
        seconds = seconds(signal.time());
    }

    /** What does; visits alone count in whole numbers. */
    void between(int distance, boolean visit, double weight) {
        units = visit ? UNITS / distance : 0;
        next = visit && distance == 1 ? 1 : 0;
        skip = visit && distance == 2 ? 1 : 0;
        amount = weight / distance;
    }

    /** Both were bought if the n-th item of the context weighed as much, when it was touched last, as this purchase. */
    void buyBoth(Signal signal, int n) {
        both = buy == 1 && signal.contextWeight(n) >= signal.weight() ? 1 : 0;
    }

    /** Whether it says something of carts or purchases. */
    boolean acts() {
        return forward ? cart + buy > 0 : both > 0;
    }

    /** Seconds since 1970, moved so that ints last until 2106. */
    private static int seconds(long time) {
        long second = Math.floorDiv(time, 1_000L) - FIRST_SECOND;
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, second));
    }

    /** The time, ms, of such seconds. */
    static long time(int seconds) {
        return (seconds + FIRST_SECOND) * 1_000;
    }
}
