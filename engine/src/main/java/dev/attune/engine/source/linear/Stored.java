package dev.attune.engine.source.linear;

import dev.attune.engine.state.SnapshotException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Parts of the snapshot section. */
final class Stored {
    private Stored() {}

    static int count(DataInput in, String name, int most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new SnapshotException(name + ": " + count + " (expected: 0.." + most + ")");
        }
        return count;
    }

    static void write(DataOutput out, int[] numbers, int size) throws IOException {
        out.writeInt(size);
        for (int n = 0; n < size; n++) {
            out.writeInt(numbers[n]);
        }
    }

    static int[] readInts(DataInput in, String name, int most) throws IOException {
        int[] numbers = new int[count(in, name, most)];
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = in.readInt();
        }
        return numbers;
    }
}
