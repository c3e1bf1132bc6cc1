package dev.attune.engine.catalog;

/** A 64-bit hash of text, the same on every machine: FNV-1a over UTF-16 units with a finishing mix. */
public final class Hash64 {
    private Hash64() {}

    public static long of(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int n = 0; n < text.length(); n++) {
            hash = (hash ^ text.charAt(n)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** A hash of two hashes, in this order. */
    public static long of(long first, long second) {
        return mix(first * 0x9E3779B97F4A7C15L + second);
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
