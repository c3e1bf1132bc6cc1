package dev.attune.engine.source.trend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Touches in slots of {@value #WIDTH} ms over the last five minutes. Slots that are older than the ring read as zero,
 * without anybody clearing them in time: the ring knows its newest slot, and a later one clears those between. A touch
 * that is older than the ring is not counted, and neither is it when it is taken back.
 */
final class Ring {
    /** Width of a slot, ms. */
    static final long WIDTH = 5_000;

    /** The longest window, ms. */
    static final long SPAN = 300_000;

    private static final int SLOTS = 64;

    private final int[] counts = new int[SLOTS];
    private long newest = Long.MIN_VALUE;

    long newest() {
        return newest;
    }

    void clear() {
        Arrays.fill(counts, 0);
        newest = Long.MIN_VALUE;
    }

    void add(long time, int change) {
        long slot = Math.floorDiv(time, WIDTH);
        if (slot > newest) {
            advance(slot);
        }
        if (slot > newest - SLOTS) {
            int place = (int) slot & (SLOTS - 1);
            counts[place] = Math.max(0, counts[place] + change);
        }
    }

    /** Touches within the window before {@code now}, and those of the slot that the window begins in. */
    int sum(long now, long window) {
        if (newest == Long.MIN_VALUE) {
            return 0;
        }
        long last = Math.min(newest, Math.floorDiv(now, WIDTH));
        long first = Math.max(newest - SLOTS + 1, Math.floorDiv(now - Math.min(window, SPAN), WIDTH));
        int sum = 0;
        for (long slot = first; slot <= last; slot++) {
            sum += counts[(int) slot & (SLOTS - 1)];
        }
        return sum;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(newest);
        int filled = 0;
        for (int count : counts) {
            filled += count == 0 ? 0 : 1;
        }
        out.writeByte(filled);
        for (int place = 0; place < SLOTS; place++) {
            if (counts[place] != 0) {
                out.writeByte(place);
                out.writeInt(counts[place]);
            }
        }
    }

    void read(DataInput in) throws IOException {
        clear();
        newest = in.readLong();
        int filled = in.readUnsignedByte();
        for (int n = 0; n < filled; n++) {
            int place = in.readUnsignedByte() & (SLOTS - 1);
            counts[place] = in.readInt();
        }
    }

    private void advance(long slot) {
        if (newest == Long.MIN_VALUE || slot - newest >= SLOTS) {
            Arrays.fill(counts, 0);
        } else {
            for (long passed = newest + 1; passed <= slot; passed++) {
                counts[(int) passed & (SLOTS - 1)] = 0;
            }
        }
        newest = slot;
    }
}
