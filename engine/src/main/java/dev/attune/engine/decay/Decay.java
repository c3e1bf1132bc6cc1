package dev.attune.engine.decay;

import dev.attune.engine.settings.Expected;

/**
 * Forward decay with landmarks that need no agreement: the time line is cut into epochs of {@value #EPOCH_HALF_LIVES}
 * half-lives, an epoch's landmark is its beginning, and a sum is kept with the number of its epoch. Landmarks are thus
 * whole half-lives apart, going to a later epoch multiplies by a power of two, and no bit is lost by it (as long as
 * the sum stays above 2^−1022: four epochs). The weight of an event is a function of its time and the epoch alone, so
 * that taking it back subtracts the very number that was added.
 *
 * <p>Exponentials come from {@link StrictMath}: the same bits on every machine.
 */
public final class Decay {
    /** A half-life that never halves: every event weighs 1. */
    public static final long NEVER = Long.MAX_VALUE;

    static final int EPOCH_HALF_LIVES = 256;

    /** The shortest half-life, ms: epochs stay ints for all times of this and any near century. */
    static final long SHORTEST = 1_000;

    /** The longest half-life that counts as one, ms: some 30,000 years. */
    static final long LONGEST = 1_000_000_000_000_000L;

    private static final double LN2 = 0.6931471805599453;

    private final long halfLife;

    /** @param halfLife ms, from a second, or {@link #NEVER} */
    public Decay(long halfLife) {
        check("halfLife", halfLife);
        this.halfLife = halfLife;
    }

    /** Refuses what is no half-life. */
    public static void check(String name, long halfLife) {
        Expected.positive(name, halfLife);
        if (halfLife != NEVER) {
            Expected.within(name, halfLife, SHORTEST, LONGEST);
        }
    }

    /** The epoch that a time belongs to. */
    public int epoch(long time) {
        return halfLife == NEVER ? 0 : (int) Math.floorDiv(time, halfLife * EPOCH_HALF_LIVES);
    }

    /** The weight of an event at {@code time}, as an amount of {@code epoch}; times before the epoch are fine. */
    public double weight(long time, int epoch) {
        if (halfLife == NEVER) {
            return 1;
        }
        long whole = Math.floorDiv(time, halfLife);
        double part = (double) Math.floorMod(time, halfLife) / halfLife;
        long exponent = whole - (long) epoch * EPOCH_HALF_LIVES;
        return Math.scalb(StrictMath.exp(LN2 * part), clamp(exponent));
    }

    /** What one unit of a sum of {@code epoch} is worth at {@code now}. */
    public double worth(long now, int epoch) {
        return 1 / weight(now, epoch);
    }

    /** A sum of one epoch as a sum of another; exact. */
    public static double rescale(double sum, int from, int to) {
        return from == to ? sum : Math.scalb(sum, clamp(((long) from - to) * EPOCH_HALF_LIVES));
    }

    /** Events per ms, when {@code sum} (worth, at its time) was gathered at an even rate. */
    public double rate(double sum) {
        return halfLife == NEVER ? 0 : sum * LN2 / halfLife;
    }

    private static int clamp(long exponent) {
        return (int) Math.max(-4_000, Math.min(4_000, exponent));
    }
}
