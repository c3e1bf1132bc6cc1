package dev.attune.engine.profile;

import java.io.IOException;
import java.util.Arrays;

/**
 * A growing, exact set of 128-bit ids in two longs each. Small sets are scanned; from 64 ids on an open-addressed index
 * of 4 bytes a slot leads to them. The index is not saved, it follows from the ids.
 */
final class IdSet {
    private static final long[] NONE = new long[0];
    private static final int[] NO_INDEX = new int[0];
    private static final int SCANNED = 64;

    private long[] words = NONE;
    private int size;
    private int[] index = NO_INDEX;

    int size() {
        return size;
    }

    boolean contains(Id128 id) {
        return size <= SCANNED ? scan(id) : index[slot(id)] != 0;
    }

    /** Adds an id that is not contained. */
    void add(Id128 id) {
        if (2 * size == words.length) {
            words = Arrays.copyOf(words, 2 * (size + size / 4 + 2));
        }
        words[2 * size] = id.high();
        words[2 * size + 1] = id.low();
        size++;
        if (size > SCANNED) {
            indexLast(id);
        }
    }

    void addAllTo(IdSet target) {
        for (int i = 0; i < size; i++) {
            Id128 id = id(i);
            if (!target.contains(id)) {
                target.add(id);
            }
        }
    }

    void write(StateWriter writer) throws IOException {
        writer.number(size);
        for (int i = 0; i < 2 * size; i++) {
            writer.data().writeLong(words[i]);
        }
    }

    static IdSet read(StateReader reader) throws IOException {
        IdSet set = new IdSet();
        set.size = reader.size();
        set.words = new long[2 * set.size];
        for (int i = 0; i < set.words.length; i++) {
            set.words[i] = reader.data().readLong();
        }
        if (set.size > SCANNED) {
            set.rebuild();
        }
        return set;
    }

    private boolean scan(Id128 id) {
        for (int i = 2 * size - 2; i >= 0; i -= 2) {
            if (words[i] == id.high() && words[i + 1] == id.low()) {
                return true;
            }
        }
        return false;
    }

    private void indexLast(Id128 id) {
        if (index.length < 2 * size) {
            rebuild();
            return;
        }
        index[slot(id)] = size;
    }

    private void rebuild() {
        index = new int[Integer.highestOneBit(2 * size) << 1];
        for (int i = 0; i < size; i++) {
            index[slot(id(i))] = i + 1;
        }
    }

    /** The slot of an id, or the free one where it would go. */
    private int slot(Id128 id) {
        int mask = index.length - 1;
        int slot = (int) (((id.low() ^ id.high()) * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (index[slot] != 0 && !isAt(index[slot] - 1, id)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isAt(int place, Id128 id) {
        return words[2 * place] == id.high() && words[2 * place + 1] == id.low();
    }

    private Id128 id(int place) {
        return new Id128(words[2 * place], words[2 * place + 1]);
    }
}
