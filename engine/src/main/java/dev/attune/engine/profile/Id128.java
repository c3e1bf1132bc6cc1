package dev.attune.engine.profile;

/**
 * A name in 128 bits. A UUID is its own bits, so it is exact (in either case of its letters); any other text is hashed,
 * and two of a person's remembered texts meet by chance once in about 2^107 times.
 */
record Id128(long high, long low) implements Comparable<Id128> {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    static Id128 of(String text) {
        if (isUuid(text)) {
            return new Id128(
                    (hex(text, 0, 8) << 32) | (hex(text, 9, 13) << 16) | hex(text, 14, 18),
                    (hex(text, 19, 23) << 48) | hex(text, 24, 36));
        }
        return hash(text, 0);
    }

    /** A hash of a text and a number. */
    static Id128 hash(String text, long number) {
        long high = mix(number + FIRST);
        long low = mix(number ^ SECOND);
        for (int i = 0; i < text.length(); i++) {
            high = mix(high ^ (text.charAt(i) + FIRST));
            low = mix(Long.rotateLeft(low, 23) + text.charAt(i) * SECOND);
        }
        return new Id128(mix(high + low), mix(low ^ (Long.rotateLeft(high, 32) + text.length())));
    }

    @Override
    public int compareTo(Id128 other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    private static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : digit(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static long hex(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = (value << 4) | digit(text.charAt(i));
        }
        return value;
    }

    // ASCII only: a digit of another script is another text.
    private static int digit(char letter) {
        if (letter >= '0' && letter <= '9') {
            return letter - '0';
        }
        int small = letter | 0x20;
        return small >= 'a' && small <= 'f' && letter < 128 ? small - 'a' + 10 : -1;
    }

    /** A bijection of 64 bits in which every bit of the input moves about half of the output. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 32)) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
