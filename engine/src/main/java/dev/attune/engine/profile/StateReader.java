package dev.attune.engine.profile;

import java.io.DataInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StateWriter} wrote; equal strings of a state become one object. */
final class StateReader {
    private final DataInput in;
    private final List<String> strings = new ArrayList<>();

    StateReader(DataInput in) {
        this.in = in;
    }

    DataInput data() {
        return in;
    }

    boolean flag() throws IOException {
        return in.readByte() != 0;
    }

    long number() throws IOException {
        long rest = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.readByte();
            rest |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
        throw new IOException("person state: a number of more than 64 bits");
    }

    /** A count of things, each of which takes at least a byte. */
    int size() throws IOException {
        long size = number();
        if (size < 0 || size > 1 << 24) {
            throw new IOException("person state: size: " + size + " (expected: 0.." + (1 << 24) + ")");
        }
        return (int) size;
    }

    double decimal() throws IOException {
        return in.readDouble();
    }

    @Nullable
    String string() throws IOException {
        int code = size();
        if (code == 0) {
            return null;
        }
        if (code > 1) {
            return strings.get(code - 2);
        }
        byte[] bytes = new byte[size()];
        in.readFully(bytes);
        String value = new String(bytes, StandardCharsets.UTF_8);
        strings.add(value);
        return value;
    }

    /** A string that was not null. */
    String name() throws IOException {
        return Objects.requireNonNull(string(), "name");
    }
}
