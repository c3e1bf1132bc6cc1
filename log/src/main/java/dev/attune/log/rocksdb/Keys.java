package dev.attune.log.rocksdb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Builds and reads keys. Numbers are big-endian with the sign bit turned, so that bytes sort as the numbers do. */
final class Keys {
    static final int HASH_LENGTH = 16;
    static final byte[] NOTHING = {};

    private Keys() {}

    static byte[] ofPosition(long position) {
        return number(position);
    }

    static byte[] ofPosition(long position, int index) {
        return ByteBuffer.allocate(12)
                .putLong(position ^ Long.MIN_VALUE)
                .putInt(index ^ Integer.MIN_VALUE)
                .array();
    }

    static byte[] number(long value) {
        return ByteBuffer.allocate(8).putLong(value ^ Long.MIN_VALUE).array();
    }

    /** The number at the start of a key. */
    static long firstNumber(byte[] key) {
        return ByteBuffer.wrap(key).getLong() ^ Long.MIN_VALUE;
    }

    /** The first 16 bytes of SHA-256: as good as unique, of one length, and telling nothing. */
    static byte[] hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Arrays.copyOf(digest.digest(text.getBytes(StandardCharsets.UTF_8)), HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: every JDK has it)", e);
        }
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    static byte[] join(byte[] first, byte[] second, byte[] third) {
        return join(join(first, second), third);
    }

    static byte[] from(byte[] key, int start) {
        return Arrays.copyOfRange(key, start, key.length);
    }

    static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }
}
