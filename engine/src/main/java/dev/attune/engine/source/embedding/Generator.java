package dev.attune.engine.source.embedding;

/**
 * Random numbers that are the same on every machine, and anew for each step: SplitMix64 (Steele, Lea and Flood, OOPSLA
 * 2014), whose state is a counter, so that any seed and step give a stream of their own.
 */
final class Generator {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** Starts the stream of a step. */
    void start(long seed, long step) {
        state = mix(seed + GOLDEN) ^ mix(~step * GOLDEN);
    }

    /** A number from 0 to before {@code bound}; uneven by less than bound / 2^32. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A number between −1 and 1. */
    float even() {
        return (next() >> 40) * 0x1p-23f;
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
