package dev.attune.engine.decay;

/**
 * Exponential forward decay (Cormode, Shkapenyuk, Srivastava, Xu, ICDE 2009): an event at {@code t} weighs
 * {@code 2^((t − landmark) / halfLife)} for ever, and a reader divides by the same expression of its own time. Sums do
 * not depend on the order of events, can be merged and taken back, and need no re-decay to be ranked.
 *
 * <p>The power is split into whole half-lives, which only move the binary exponent, and a rest below one half-life. A
 * landmark moved by whole half-lives therefore changes a weight by an exact power of two: no rounding, ever. The
 * exponential of the rest is the one of {@link StrictMath}, so that every machine keeps the same bits.
 */
public final class ForwardDecay {
    /** Exponents stay below this, far from the 2^1024 at which doubles end. */
    public static final double MAX_EXPONENT = 500;

    private static final double LN2 = Math.log(2);

    private ForwardDecay() {}

    /** The stored weight of an event at {@code time}; all times in ms. */
    public static double numerator(long time, long landmark, double halfLife) {
        return power(time - landmark, halfLife);
    }

    /** What a stored sum is worth at {@code now}. */
    public static double read(double sum, long now, long landmark, double halfLife) {
        return sum * power(landmark - now, halfLife);
    }

    /** The factor of an age, 1 for ages at or below zero. */
    public static double factor(long age, double halfLife) {
        return age <= 0 ? 1 : power(-age, halfLife);
    }

    /** The last whole half-life at or before {@code time}: landmarks taken so can be moved and merged exactly. */
    public static long alignedLandmark(long time, long halfLife) {
        return Math.floorDiv(time, halfLife) * halfLife;
    }

    /** Whether a weight of {@code time} would come too near to the end of the doubles with this landmark. */
    public static boolean isTooFar(long time, long landmark, double halfLife) {
        return (time - landmark) / halfLife > MAX_EXPONENT;
    }

    /**
     * The same sum seen from another landmark. Exact (barring results below 2^-1022) when the landmarks are whole
     * half-lives apart.
     */
    public static double moved(double sum, long from, long to, long halfLife) {
        return Math.scalb(sum, (int) Math.max(-4_000, Math.min(4_000, (from - to) / halfLife)));
    }

    private static double power(long span, double halfLife) {
        double whole = Math.floor(span / halfLife);
        double rest = span - whole * halfLife;
        if (rest < 0) {
            // The quotient was rounded up to the next whole number.
            whole -= 1;
            rest += halfLife;
        }
        return Math.scalb(StrictMath.exp(rest / halfLife * LN2), (int) whole);
    }
}
