package dev.attune.engine.profile;

import java.util.Arrays;

/** A growing array of variable-length integers, read from the start by a {@link Cursor}. */
final class TrailBytes {
    private static final byte[] NONE = new byte[0];

    private byte[] bytes = NONE;
    private int length;

    void number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            append((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        append((int) rest);
    }

    private void append(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length + length / 4 + 32);
        }
        bytes[length++] = (byte) value;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    static TrailBytes of(byte[] content) {
        TrailBytes trail = new TrailBytes();
        trail.bytes = content;
        trail.length = content.length;
        return trail;
    }

    Cursor cursor() {
        return new Cursor();
    }

    /** Reads the numbers in the order in which they were written. */
    final class Cursor {
        private int at;

        long number() {
            long rest = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes[at++];
                rest |= (long) (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            return (rest >>> 1) ^ -(rest & 1);
        }

        int small() {
            return (int) number();
        }
    }
}
