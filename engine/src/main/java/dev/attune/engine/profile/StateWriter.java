package dev.attune.engine.profile;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one state: numbers as variable-length integers (small ones take one byte), every string once and after that
 * by its number.
 */
final class StateWriter {
    private final DataOutput out;
    private final Map<String, Integer> strings = new HashMap<>();

    StateWriter(DataOutput out) {
        this.out = out;
    }

    DataOutput data() {
        return out;
    }

    void flag(boolean value) throws IOException {
        out.writeByte(value ? 1 : 0);
    }

    /** Any number; small absolute values are short. */
    void number(long value) throws IOException {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    void decimal(double value) throws IOException {
        out.writeDouble(value);
    }

    void string(@Nullable String value) throws IOException {
        if (value == null) {
            number(0);
            return;
        }
        Integer known = strings.putIfAbsent(value, strings.size());
        if (known != null) {
            number(known + 2);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(1);
        number(bytes.length);
        out.write(bytes);
    }
}
