package dev.attune.engine.source.pairs;

import dev.attune.engine.state.SnapshotException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** A growing table of whole numbers by item. One writer, any number of readers. */
final class Occurrences {
    private volatile AtomicIntegerArray counts = new AtomicIntegerArray(256);

    int of(int item) {
        AtomicIntegerArray known = counts;
        return item < known.length() ? known.get(item) : 0;
    }

    /** Adds, never below zero. */
    void add(int item, int change) {
        AtomicIntegerArray known = counts;
        if (item >= known.length()) {
            known = grown(known, item + 1);
            counts = known;
        }
        known.lazySet(item, Math.max(0, known.getPlain(item) + change));
    }

    void write(DataOutput out) throws IOException {
        AtomicIntegerArray known = counts;
        for (int item = 0; item < known.length(); item++) {
            if (known.get(item) != 0) {
                out.writeInt(item);
                out.writeInt(known.get(item));
            }
        }
        out.writeInt(-1);
    }

    void read(DataInput in) throws IOException {
        counts = new AtomicIntegerArray(256);
        for (int item = in.readInt(); item >= 0; item = in.readInt()) {
            int count = in.readInt();
            if (count <= 0) {
                throw new SnapshotException("occurrences of item " + item + ": " + count + " (expected: > 0)");
            }
            add(item, count);
        }
    }

    private static AtomicIntegerArray grown(AtomicIntegerArray known, int size) {
        AtomicIntegerArray larger = new AtomicIntegerArray(Math.max(size, known.length() * 2));
        for (int item = 0; item < known.length(); item++) {
            larger.setPlain(item, known.getPlain(item));
        }
        return larger;
    }
}
