package dev.attune.engine.source;

import dev.attune.engine.event.EventType;

/**
 * An interaction with its items as dense indexes: what sources learn from. A flyweight that the engine owns and reuses;
 * a source reads it during {@link Source#learn} and keeps no reference.
 *
 * <p>The context is the session before this interaction: distinct touches newest first, at most {@link #MAX_CONTEXT}.
 */
public final class Signal {
    public static final int MAX_CONTEXT = 10;

    int item;
    int[] categories = new int[0];
    int categoryCount;
    EventType type = EventType.CUSTOM;
    long time;
    double weight;
    boolean retraction;
    boolean firstTouch;
    long personHash;
    long sessionHash;
    int contextSize;
    final int[] contextItems = new int[MAX_CONTEXT];
    final int[] contextDistances = new int[MAX_CONTEXT];
    final double[] contextWeights = new double[MAX_CONTEXT];

    /** Dense index of the item. */
    public int item() {
        return item;
    }

    public int categoryCount() {
        return categoryCount;
    }

    /** Dense index of the item's n-th category. */
    public int category(int n) {
        return categories[n];
    }

    public EventType type() {
        return type;
    }

    /** Event time, ms since the epoch. */
    public long time() {
        return time;
    }

    /** The engagement weight; negative for rejection (dislike, not interested, removed from the cart). */
    public double weight() {
        return weight;
    }

    /** Whether this takes back an interaction that was learned before, with the same fields. */
    public boolean retraction() {
        return retraction;
    }

    /** Whether the person had not touched the item in this session before. */
    public boolean firstTouch() {
        return firstTouch;
    }

    /** 64-bit hash of the pseudonym: for counting distinct people, never for naming one. */
    public long personHash() {
        return personHash;
    }

    /** 64-bit hash of person and session: one session is one visit of one person. */
    public long sessionHash() {
        return sessionHash;
    }

    public int contextSize() {
        return contextSize;
    }

    /** Dense index of the n-th last item of the session before this one (0: the last). */
    public int contextItem(int n) {
        return contextItems[n];
    }

    /** How many steps before this interaction (from 1) that item was touched last. */
    public int contextDistance(int n) {
        return contextDistances[n];
    }

    public double contextWeight(int n) {
        return contextWeights[n];
    }
}
