package dev.attune.testkit.shoppers;

/** Independent seeds from one, by the finalizer of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
final class Seeds {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    static long mix(long value) {
        long z = value + GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static long mix(long seed, long part) {
        return mix(mix(seed) ^ part);
    }

    /** A number in [0, 1) from the upper 53 bits. */
    static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** Marks random bits as the upper half of a version-4 UUID (RFC 9562). */
    static long uuidHigh(long bits) {
        return (bits & ~0xF000L) | 0x4000L;
    }

    /** Marks random bits as the lower half of a version-4 UUID. */
    static long uuidLow(long bits) {
        return (bits & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    }
}
