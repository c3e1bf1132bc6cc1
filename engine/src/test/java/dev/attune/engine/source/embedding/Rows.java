package dev.attune.engine.source.embedding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Makes examples for tests, by way of what they are stored as. */
final class Rows {
    private Rows() {}

    /** Each: the target, then the items before it, newest first; by person n at time n. */
    static Examples examples(int lookback, int[]... rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Examples examples = new Examples(lookback, 1);
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(rows.length);
            for (int n = 0; n < rows.length; n++) {
                out.writeLong(n);
                out.writeLong(n);
                out.writeInt(rows[n][0]);
                out.writeShort(rows[n].length - 1);
                for (int place = 1; place < rows[n].length; place++) {
                    out.writeInt(rows[n][place]);
                }
            }
            examples.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return examples;
    }
}
