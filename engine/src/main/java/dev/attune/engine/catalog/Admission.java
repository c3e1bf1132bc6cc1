package dev.attune.engine.catalog;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Items that the catalogue was never told of wait here until enough distinct people have touched them, so that one
 * sender of invented ids cannot fill memory. A set-associative table of hashes: each item may stand in one of four
 * places, and a newcomer takes the place of the one that was touched longest ago. An item that is pushed out starts
 * again from nobody; two items with the same 64-bit hash wait as one. Learner only.
 */
final class Admission {
    private static final int WAYS = 4;

    private final int people;
    private final long[] items;
    private final long[] touched;
    private final byte[] counts;
    private final long[] persons;
    private long clock;

    /** @param people distinct people needed, from 2 */
    Admission(int people, int waiting) {
        int places = Math.max(WAYS, Integer.highestOneBit(waiting));
        this.people = people;
        this.items = new long[places];
        this.touched = new long[places];
        this.counts = new byte[places];
        this.persons = new long[places * (people - 1)];
    }

    /** Notes a touch; returns whether the item has now been touched by enough people (and then waits no more). */
    boolean touch(long item, long person) {
        int place = place(item);
        touched[place] = ++clock;
        int first = place * (people - 1);
        for (int n = 0; n < counts[place]; n++) {
            if (persons[first + n] == person) {
                return false;
            }
        }
        if (counts[place] == people - 1) {
            counts[place] = 0;
            touched[place] = 0;
            return true;
        }
        persons[first + counts[place]++] = person;
        return false;
    }

    /** The item was admitted in another way. */
    void drop(long item) {
        int set = set(item);
        for (int place = set; place < set + WAYS; place++) {
            if (items[place] == item) {
                counts[place] = 0;
                touched[place] = 0;
            }
        }
    }

    private int place(long item) {
        int set = set(item);
        int oldest = set;
        for (int place = set; place < set + WAYS; place++) {
            if (items[place] == item && counts[place] > 0) {
                return place;
            }
            if (touched[place] < touched[oldest]) {
                oldest = place;
            }
        }
        items[oldest] = item;
        counts[oldest] = 0;
        return oldest;
    }

    private int set(long item) {
        return (int) (item >>> 8) & (items.length - 1) & -WAYS;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(clock);
        out.writeInt(occupied());
        for (int place = 0; place < items.length; place++) {
            if (counts[place] > 0) {
                out.writeInt(place);
                out.writeLong(items[place]);
                out.writeLong(touched[place]);
                out.writeByte(counts[place]);
                for (int n = 0; n < counts[place]; n++) {
                    out.writeLong(persons[place * (people - 1) + n]);
                }
            }
        }
    }

    void read(DataInput in) throws IOException {
        clock = in.readLong();
        int occupied = in.readInt();
        for (int entry = 0; entry < occupied; entry++) {
            int place = in.readInt();
            items[place] = in.readLong();
            touched[place] = in.readLong();
            counts[place] = in.readByte();
            for (int n = 0; n < counts[place]; n++) {
                persons[place * (people - 1) + n] = in.readLong();
            }
        }
    }

    private int occupied() {
        int occupied = 0;
        for (byte count : counts) {
            occupied += count > 0 ? 1 : 0;
        }
        return occupied;
    }
}
