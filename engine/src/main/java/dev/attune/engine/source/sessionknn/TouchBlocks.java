package dev.attune.engine.source.sessionknn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The memory of sessions, in blocks of 4, 8, 16 … touches that go from session to session: most sessions are short,
 * and a slot must not keep the memory of the longest one that it ever held.
 */
final class TouchBlocks {
    private static final int SMALLEST = 4;
    private static final int LONGS_PER_TOUCH = 2;

    private final List<Deque<long[]>> free = new ArrayList<>();

    /** A block for at least so many touches; its content is what the session before left. */
    long[] take(int touches) {
        long[] block = free(touches).pollLast();
        return block == null ? new long[(SMALLEST * LONGS_PER_TOUCH) << sizeClass(touches)] : block;
    }

    void give(long[] block) {
        free(capacity(block)).addLast(block);
    }

    static int capacity(long[] block) {
        return block.length / LONGS_PER_TOUCH;
    }

    private Deque<long[]> free(int touches) {
        int sizeClass = sizeClass(touches);
        while (free.size() <= sizeClass) {
            free.add(new ArrayDeque<>());
        }
        return free.get(sizeClass);
    }

    private static int sizeClass(int touches) {
        return touches <= SMALLEST ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros((touches - 1) / SMALLEST);
    }
}
