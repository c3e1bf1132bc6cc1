package dev.attune.engine.source.factors;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The people who were active last, each in a slot that is also the row of the person's vector, found by hash. A chain
 * from the most to the least recently active says who makes way.
 */
final class People {
    private static final int NONE = -1;

    private @Nullable Person[] people = new Person[16];
    private long[] hashes = new long[16];
    private int[] newer = new int[16];
    private int[] older = new int[16];
    private int newest = NONE;
    private int oldest = NONE;
    private int[] table = new int[64];
    private int size;

    int size() {
        return size;
    }

    /** The slot of a person, −1 when not held. */
    int slot(long hash) {
        int place = place(hash);
        return table[place] - 1;
    }

    /** The person in a slot, null when the slot is empty. */
    @Nullable
    Person at(int slot) {
        return slot < people.length ? people[slot] : null;
    }

    /** The slot of who was active least recently. */
    int oldest() {
        return oldest;
    }

    /** Puts a new person into an empty slot, as the most recently active. */
    void put(int slot, long hash, Person person) {
        room(slot);
        people[slot] = person;
        hashes[slot] = hash;
        table[place(hash)] = slot + 1;
        size++;
        chain(slot);
        if (size * 2 > table.length) {
            table = new int[table.length * 2];
            for (int other = newest; other != NONE; other = older[other]) {
                table[place(hashes[other])] = other + 1;
            }
        }
    }

    /** Makes a person the most recently active. */
    void activate(int slot) {
        if (slot != newest) {
            unchain(slot);
            chain(slot);
        }
    }

    void remove(int slot) {
        unchain(slot);
        people[slot] = null;
        size--;
        int mask = table.length - 1;
        int gap = place(hashes[slot]);
        table[gap] = 0;
        // Those behind the gap move up, unless they would come before their own place.
        for (int next = (gap + 1) & mask; table[next] != 0; next = (next + 1) & mask) {
            int home = home(hashes[table[next] - 1]);
            if (((next - home) & mask) >= ((next - gap) & mask)) {
                table[gap] = table[next];
                table[next] = 0;
                gap = next;
            }
        }
    }

    /** From the least recently active on, so that reading puts them back in order. */
    void write(DataOutput out, int longestList) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(12 + Person.mostBytes(longestList));
        out.writeInt(size);
        for (int slot = oldest; slot != NONE; slot = newer[slot]) {
            buffer.clear().putInt(slot).putLong(hashes[slot]);
            person(slot).write(buffer);
            out.write(buffer.array(), 0, buffer.position());
        }
    }

    void read(DataInput in) throws IOException {
        int count = in.readInt();
        for (int n = 0; n < count; n++) {
            int slot = in.readInt();
            long hash = in.readLong();
            put(slot, hash, Person.read(in));
        }
    }

    /** The person in a slot that is not empty. */
    Person person(int slot) {
        Person person = people[slot];
        if (person == null) {
            throw new IllegalStateException("slot " + slot + ": empty");
        }
        return person;
    }

    private void chain(int slot) {
        older[slot] = newest;
        newer[slot] = NONE;
        if (newest == NONE) {
            oldest = slot;
        } else {
            newer[newest] = slot;
        }
        newest = slot;
    }

    private void unchain(int slot) {
        if (newer[slot] == NONE) {
            newest = older[slot];
        } else {
            older[newer[slot]] = older[slot];
        }
        if (older[slot] == NONE) {
            oldest = newer[slot];
        } else {
            newer[older[slot]] = newer[slot];
        }
    }

    private int place(long hash) {
        int mask = table.length - 1;
        int place = home(hash);
        while (table[place] != 0 && hashes[table[place] - 1] != hash) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private int home(long hash) {
        return (int) (hash ^ (hash >>> 32)) & (table.length - 1);
    }

    private void room(int slot) {
        if (slot >= people.length) {
            int length = Math.max(slot + 1, people.length * 2);
            people = Arrays.copyOf(people, length);
            hashes = Arrays.copyOf(hashes, length);
            newer = Arrays.copyOf(newer, length);
            older = Arrays.copyOf(older, length);
        }
    }
}
