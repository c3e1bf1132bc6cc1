package dev.attune.engine.source.embedding;

/**
 * e^x in plain float arithmetic: the same bits on every machine and quick enough for a hundred an example. The exponent
 * is split into whole halvings, which go into the float's exponent, and a rest of at most ln 2 / 2, whose power series
 * is cut after the sixth term; relative error below 3e-7.
 */
final class Exponential {
    private static final float HALVINGS = 1.442695f;
    /** ln 2 in two parts, the first short enough that whole multiples of it are exact. */
    private static final float LN2_HIGH = 0.69314575f;

    private static final float LN2_LOW = 1.4286068e-6f;
    private static final float ROUNDING = 0x1.8p23f;
    private static final float MOST = 87;

    private Exponential() {}

    /** e^x; beyond ± 87 that of ± 87. */
    static float of(float x) {
        float bounded = Math.min(MOST, Math.max(-MOST, x));
        float whole = (bounded * HALVINGS + ROUNDING) - ROUNDING;
        float rest = bounded - whole * LN2_HIGH - whole * LN2_LOW;
        float series = 1 / 120f + rest * (1 / 720f);
        series = 1 / 24f + rest * series;
        series = 1 / 6f + rest * series;
        series = 0.5f + rest * series;
        series = 1 + rest * (1 + rest * series);
        return series * Float.intBitsToFloat(((int) whole + 127) << 23);
    }
}
