package dev.attune.engine.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link BinaryWriter} wrote. No length is trusted: nothing larger than the bytes at hand is allocated. */
final class BinaryReader {
    private final byte[] bytes;
    private int position;

    BinaryReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int readByte() {
        require(1, "field");
        return bytes[position++] & 0xFF;
    }

    long readUnsigned() {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int next = readByte();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new DecodeException("number: more than 10 bytes (expected: at most 10)");
    }

    long readSigned() {
        long value = readUnsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    int readInt() {
        return toInt(readUnsigned());
    }

    int readSignedInt() {
        return toInt(readSigned());
    }

    private static int toInt(long value) {
        if (value != (int) value) {
            throw new DecodeException("number: " + value + " (expected: a 32-bit number)");
        }
        return (int) value;
    }

    double readDouble() {
        require(8, "number");
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | (bytes[position++] & 0xFF);
        }
        return Double.longBitsToDouble(bits);
    }

    String readString() {
        int length = readLength("string length");
        String value = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return value;
    }

    /** A count of things that take at least one byte each. */
    int readLength(String what) {
        long length = readUnsigned();
        if (length < 0 || length > bytes.length - position) {
            throw new DecodeException(what + ": " + Long.toUnsignedString(length) + " (expected: at most "
                    + (bytes.length - position) + ", the bytes that are left)");
        }
        return (int) length;
    }

    List<String> readStrings() {
        int count = readLength("string count");
        List<String> values = new ArrayList<>(Math.min(count, 64));
        for (int i = 0; i < count; i++) {
            values.add(readString());
        }
        return values;
    }

    @Nullable
    String readString(boolean present) {
        return present ? readString() : null;
    }

    double readDouble(boolean present) {
        return present ? readDouble() : Double.NaN;
    }

    void requireVersion(int known) {
        int version = readByte();
        if (version != known) {
            throw new DecodeException("version: " + version + " (expected: " + known + ")");
        }
    }

    /** Refuses bits that this version gives no meaning. */
    int readFlags(int known) {
        int flags = readInt();
        if ((flags & ~known) != 0) {
            throw new DecodeException("flags: 0x" + Integer.toHexString(flags) + " (expected: within 0x"
                    + Integer.toHexString(known) + ")");
        }
        return flags;
    }

    void requireEnd() {
        if (position != bytes.length) {
            throw new DecodeException("length: " + bytes.length + " bytes (expected: " + position + ")");
        }
    }

    private void require(int count, String what) {
        if (bytes.length - position < count) {
            throw new DecodeException(what + ": ends after " + bytes.length + " bytes (expected: at least "
                    + ((long) position + count) + ")");
        }
    }
}
