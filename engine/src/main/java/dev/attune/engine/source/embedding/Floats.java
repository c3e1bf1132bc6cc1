package dev.attune.engine.source.embedding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Floats as bytes, many at once. */
final class Floats {
    private Floats() {}

    static void write(float[] from, int at, int count, DataOutput out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES);
        bytes.asFloatBuffer().put(from, at, count);
        out.write(bytes.array());
    }

    static void read(float[] to, int at, int count, DataInput in) throws IOException {
        byte[] bytes = new byte[count * Float.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(to, at, count);
    }
}
