package dev.attune.engine.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text of any length in snapshots: length in bytes, −1 for null, then UTF-8. */
public final class Texts {
    private static final int LONGEST = 1 << 26;

    private Texts() {}

    public static void write(DataOutput out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public static @Nullable String read(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        if (length > LONGEST) {
            throw new SnapshotException("text length: " + length + " (expected: <= " + LONGEST + ")");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, UTF_8);
    }

    /** Reads a text that was not null. */
    public static String readPresent(DataInput in) throws IOException {
        String text = read(in);
        if (text == null) {
            throw new SnapshotException("text: missing");
        }
        return text;
    }

    public static void writeAll(DataOutput out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            write(out, text);
        }
    }

    public static List<String> readAll(DataInput in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            texts.add(readPresent(in));
        }
        return texts;
    }
}
