package dev.attune.engine.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the bytes of one record. Numbers are variable-length, seven bits a byte, the lowest first. */
final class BinaryWriter {
    private byte[] bytes;
    private int size;

    BinaryWriter(int expectedSize) {
        bytes = new byte[expectedSize];
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void writeByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    /** Small non-negative numbers take few bytes; negative ones take ten. */
    void writeUnsigned(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Numbers near zero take few bytes, on both sides of it. */
    void writeSigned(long value) {
        writeUnsigned((value << 1) ^ (value >> 63));
    }

    /** Eight bytes; every NaN is written as the same one. */
    void writeDouble(double value) {
        reserve(8);
        long bits = Double.doubleToLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (bits >>> shift);
        }
    }

    void writeString(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        writeUnsigned(text.length);
        reserve(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
    }

    void writeStrings(List<String> values) {
        writeUnsigned(values.size());
        for (int i = 0; i < values.size(); i++) {
            writeString(values.get(i));
        }
    }

    /** Writes a string whose presence is told elsewhere. */
    void writeIfPresent(@Nullable String value) {
        if (value != null) {
            writeString(value);
        }
    }

    /** Writes a number whose presence is told elsewhere; NaN is absent. */
    void writeIfPresent(double value) {
        if (!Double.isNaN(value)) {
            writeDouble(value);
        }
    }

    private void reserve(int count) {
        if (bytes.length - size < count) {
            bytes = Arrays.copyOf(bytes, Math.max(size + count, bytes.length * 2));
        }
    }
}
