package dev.attune.engine.source.pairs;

import dev.attune.engine.state.SnapshotException;
import java.io.DataInput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A row as bytes:
 *
 * <pre>
 * epoch (4) | contributions (8) | next (8) | forward (8) | out (8) | in (8) | evicted (8) | parts (1) | neighbours (4)
 * each neighbour: item (4) | whole numbers (8 × 4) | decayed sums (2 × 8) | missed (8), part 1 | actions (3 × 4), part 2
 * </pre>
 *
 * <p>Into a buffer: rows are nearly all of a snapshot, and single numbers to a stream take five times as long.
 */
final class RowBytes {
    private static final int HEAD_BYTES = 57;
    private static final int NEIGHBOUR_BYTES = 72;
    private static final int HAS_MISSED = 1;
    private static final int HAS_ACTIONS = 2;

    private RowBytes() {}

    /** How many bytes {@link #write} puts at most for a row of this capacity. */
    static int most(int capacity) {
        return HEAD_BYTES + capacity * NEIGHBOUR_BYTES;
    }

    static void write(PairRow row, ByteBuffer out) {
        Columns columns = row.columns;
        out.putInt(row.epoch).putLong(row.contributions).putLong(row.next).putLong(row.forward);
        out.putDouble(row.out).putDouble(row.in).putDouble(row.evicted);
        out.put((byte) ((columns.hasMissed() ? HAS_MISSED : 0) | (columns.hasActions() ? HAS_ACTIONS : 0)));
        out.putInt(row.size);
        for (int place = 0; place < row.size; place++) {
            write(columns, place, out);
        }
    }

    private static void write(Columns columns, int place, ByteBuffer out) {
        out.putInt(columns.items[place]);
        for (int n = 0; n < Columns.NUMBERS; n++) {
            out.putInt(columns.numbers[place * Columns.NUMBERS + n]);
        }
        out.putDouble(columns.sums[2 * place]).putDouble(columns.sums[2 * place + 1]);
        if (columns.hasMissed()) {
            out.putDouble(columns.missed[place]);
        }
        for (int n = 0; columns.hasActions() && n < Columns.ACTIONS; n++) {
            out.putInt(columns.actions[place * Columns.ACTIONS + n]);
        }
    }

    static PairRow read(DataInput in, int capacity) throws IOException {
        PairRow row = new PairRow(in.readInt());
        row.contributions = in.readLong();
        row.next = in.readLong();
        row.forward = in.readLong();
        row.out = in.readDouble();
        row.in = in.readDouble();
        row.evicted = in.readDouble();
        int parts = in.readUnsignedByte();
        row.size = in.readInt();
        if (row.size < 0 || row.size > capacity) {
            throw new SnapshotException("row size: " + row.size + " (expected: 0.." + capacity + ")");
        }
        row.columns = columns(row.size, parts, capacity);
        for (int place = 0; place < row.size; place++) {
            read(row.columns, place, in);
        }
        return row;
    }

    private static Columns columns(int size, int parts, int capacity) {
        int room = Columns.FIRST_CAPACITY;
        while (room < size) {
            room *= 2;
        }
        Columns columns = Columns.of(Math.min(room, capacity));
        columns = (parts & HAS_MISSED) != 0 ? columns.withMissed() : columns;
        return (parts & HAS_ACTIONS) != 0 ? columns.withActions() : columns;
    }

    private static void read(Columns columns, int place, DataInput in) throws IOException {
        columns.items[place] = in.readInt();
        for (int n = 0; n < Columns.NUMBERS; n++) {
            columns.numbers[place * Columns.NUMBERS + n] = in.readInt();
        }
        columns.sums[2 * place] = in.readDouble();
        columns.sums[2 * place + 1] = in.readDouble();
        if (columns.hasMissed()) {
            columns.missed[place] = in.readDouble();
        }
        for (int n = 0; columns.hasActions() && n < Columns.ACTIONS; n++) {
            columns.actions[place * Columns.ACTIONS + n] = in.readInt();
        }
    }
}
