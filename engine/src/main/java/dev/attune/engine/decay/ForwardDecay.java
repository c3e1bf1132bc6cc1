package dev.attune.engine.decay;

/**
 * Exponential forward decay (Cormode, Shkapenyuk, Srivastava, Xu, ICDE 2009): an event at {@code t} weighs
 * {@code 2^((t − landmark) / halfLife)} for ever, and a reader divides by the same expression of its own time. Sums do
 * not depend on the order of events, can be merged and taken back, and need no re-decay to be ranked.
 */
public final class ForwardDecay {
    /** Exponents stay below this, far from the 2^1024 at which doubles end. */
    public static final double MAX_EXPONENT = 500;

    private ForwardDecay() {}

    /** The stored weight of an event at {@code time}; all times in ms. */
    public static double numerator(long time, long landmark, double halfLife) {
        return Math.exp((time - landmark) / halfLife * LN2);
    }

    /** What a stored sum is worth at {@code now}. */
    public static double read(double sum, long now, long landmark, double halfLife) {
        return sum * Math.exp((landmark - now) / halfLife * LN2);
    }

    /** The factor of an age, 1 for ages at or below zero. */
    public static double factor(long age, double halfLife) {
        return age <= 0 ? 1 : Math.exp(-age / halfLife * LN2);
    }

    private static final double LN2 = Math.log(2);
}
