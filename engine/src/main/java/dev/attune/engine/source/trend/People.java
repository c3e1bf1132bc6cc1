package dev.attune.engine.source.trend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How many distinct people touched a key lately, in minutes of 32 hashed places each (linear counting, Whang, Vander-Zanden
 * and Taylor, TODS 1990, with counters in place of bits so that a touch can be taken back). Never too many; too few by
 * those who share a place: 3 people are seen as 3 in 91 cases of 100, 5 as 5 in 72, 7 as 5 at least in 98. Counting stops at {@value #MOST}.
 */
final class People {
    /** The most that can be asked for. */
    static final int MOST = 16;

    private static final long WIDTH = 60_000;
    private static final int MINUTES = 8;
    private static final int PLACES = 32;

    private final short[] touches = new short[MINUTES * PLACES];
    private long newest = Long.MIN_VALUE;

    void clear() {
        Arrays.fill(touches, (short) 0);
        newest = Long.MIN_VALUE;
    }

    void add(long time, long person, int change) {
        long minute = Math.floorDiv(time, WIDTH);
        if (minute > newest) {
            advance(minute);
        }
        if (minute > newest - MINUTES) {
            int place = first(minute) + (int) (person >>> 59);
            touches[place] = (short) Math.max(0, Math.min(Short.MAX_VALUE, touches[place] + change));
        }
    }

    /** Distinct people within the window before {@code now}, and those of the minute that it begins in. */
    int distinct(long now, long window) {
        if (newest == Long.MIN_VALUE) {
            return 0;
        }
        long last = Math.min(newest, Math.floorDiv(now, WIDTH));
        long first = Math.max(newest - MINUTES + 1, Math.floorDiv(now - Math.min(window, Ring.SPAN), WIDTH));
        int seen = 0;
        for (long minute = first; minute <= last; minute++) {
            seen |= places(minute);
        }
        return Integer.bitCount(seen);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(newest);
        int filled = 0;
        for (short count : touches) {
            filled += count == 0 ? 0 : 1;
        }
        out.writeShort(filled);
        for (int place = 0; place < touches.length; place++) {
            if (touches[place] != 0) {
                out.writeByte(place);
                out.writeShort(touches[place]);
            }
        }
    }

    void read(DataInput in) throws IOException {
        clear();
        newest = in.readLong();
        int filled = in.readUnsignedShort();
        for (int n = 0; n < filled; n++) {
            int place = in.readUnsignedByte();
            touches[place] = in.readShort();
        }
    }

    private int places(long minute) {
        int first = first(minute);
        int seen = 0;
        for (int place = 0; place < PLACES; place++) {
            seen |= touches[first + place] > 0 ? 1 << place : 0;
        }
        return seen;
    }

    private void advance(long minute) {
        long from = newest == Long.MIN_VALUE ? minute - MINUTES : Math.max(newest, minute - MINUTES);
        for (long passed = from + 1; passed <= minute; passed++) {
            Arrays.fill(touches, first(passed), first(passed) + PLACES, (short) 0);
        }
        newest = minute;
    }

    private static int first(long minute) {
        return ((int) minute & (MINUTES - 1)) * PLACES;
    }
}
