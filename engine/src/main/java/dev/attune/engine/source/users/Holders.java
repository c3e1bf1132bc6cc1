package dev.attune.engine.source.users;

import dev.attune.engine.source.SequenceLock;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The people who touched one item last, in no order: in a full list the one who touched it longest ago makes way, the
 * lower slot first among equals. One writer; readers copy it under the sequence lock.
 */
final class Holders {
    static final int HEAD_BYTES = 8;
    static final int HOLDER_BYTES = 12;

    private static final int FIRST_CAPACITY = 2;

    private final SequenceLock lock = new SequenceLock();
    private int[] people = new int[FIRST_CAPACITY];
    private long[] times = new long[FIRST_CAPACITY];
    private int size;
    private int all;

    // ---- any thread ----

    /** Copies the people; returns how many. How many hold the item in all, listed or not, comes last in {@code toPeople}. */
    int copy(int[] toPeople, long[] toTimes) {
        while (true) {
            int seen = lock.beginRead();
            int[] fromPeople = people;
            long[] fromTimes = times;
            int count = Math.min(size, Math.min(fromPeople.length, fromTimes.length));
            System.arraycopy(fromPeople, 0, toPeople, 0, count);
            System.arraycopy(fromTimes, 0, toTimes, 0, count);
            toPeople[count] = all;
            if (lock.validate(seen)) {
                return count;
            }
        }
    }

    // ---- writer only ----

    int size() {
        return size;
    }

    /** A person holds the item from now on. */
    void add(int person, long time, int bound) {
        lock.beginWrite();
        all++;
        insert(person, time, bound);
        lock.endWrite();
    }

    /** A person who holds the item touched it again. */
    void again(int person, long time, int bound) {
        int place = find(person);
        lock.beginWrite();
        if (place < 0) {
            insert(person, time, bound);
        } else {
            times[place] = Math.max(times[place], time);
        }
        lock.endWrite();
    }

    /** A person does not hold the item any more. */
    void remove(int person) {
        int place = find(person);
        lock.beginWrite();
        all--;
        if (place >= 0) {
            size--;
            people[place] = people[size];
            times[place] = times[size];
        }
        lock.endWrite();
    }

    void write(int item, ByteBuffer out) {
        out.putInt(item).putInt(size);
        for (int n = 0; n < size; n++) {
            out.putInt(people[n]).putLong(times[n]);
        }
    }

    /** What {@link #write} wrote of the list itself, before anybody holds the item. */
    void list(int person, long time) {
        insert(person, time, Integer.MAX_VALUE);
    }

    /** A person holds the item who is listed already, or has made way. */
    void count() {
        all++;
    }

    private void insert(int person, long time, int bound) {
        if (size < bound) {
            if (size == people.length) {
                people = Arrays.copyOf(people, size * 2);
                times = Arrays.copyOf(times, size * 2);
            }
            put(size++, person, time);
            return;
        }
        int oldest = oldest();
        if (time > times[oldest] || (time == times[oldest] && person > people[oldest])) {
            put(oldest, person, time);
        }
    }

    private void put(int place, int person, long time) {
        people[place] = person;
        times[place] = time;
    }

    private int oldest() {
        int oldest = 0;
        for (int n = 1; n < size; n++) {
            if (times[n] < times[oldest] || (times[n] == times[oldest] && people[n] < people[oldest])) {
                oldest = n;
            }
        }
        return oldest;
    }

    private int find(int person) {
        for (int n = 0; n < size; n++) {
            if (people[n] == person) {
                return n;
            }
        }
        return -1;
    }
}
