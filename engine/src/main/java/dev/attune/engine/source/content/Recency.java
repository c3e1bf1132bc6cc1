package dev.attune.engine.source.content;

import dev.attune.engine.decay.Decay;

/**
 * 2^(−age / half-life) without an exponential for each item: a time is so many whole half-lives since the epoch and a
 * power of two for the part, and the rest is a division and a shift.
 */
final class Recency {
    private static final double LN2 = 0.6931471805599453;
    private static final int LEAST_EXPONENT = -1_022;
    private static final int BIAS = 1_023;
    private static final int MANTISSA = 52;

    private final long halfLife;

    /** @param halfLife ms, or {@link Decay#NEVER} */
    Recency(long halfLife) {
        this.halfLife = halfLife;
    }

    int whole(long time) {
        return halfLife == Decay.NEVER ? 0 : (int) Math.floorDiv(time, halfLife);
    }

    /** From 1 to below 2. */
    double part(long time) {
        return halfLife == Decay.NEVER ? 1 : StrictMath.exp(LN2 * Math.floorMod(time, halfLife) / halfLife);
    }

    /** 2^whole · part; 1 for what is yet to come. */
    static double factor(int whole, double part) {
        // By hand and not by Math.scalb, which takes several times as long.
        double power = whole > LEAST_EXPONENT ? Double.longBitsToDouble((long) (whole + BIAS) << MANTISSA) : 0;
        return whole > 0 ? 1 : Math.min(1, power * part);
    }
}
