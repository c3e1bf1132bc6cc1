package dev.attune.node.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The last values that were put in, oldest first out. Writers never wait: each takes the next number and overwrites what
 * is as old as the ring is large. Readers keep a number of their own and see by it what they missed. Any thread.
 */
final class Ring<T> {
    private final AtomicReferenceArray<@Nullable Numbered<T>> slots;
    private final AtomicLong end = new AtomicLong();

    /** @param capacity a power of two */
    Ring(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity: " + capacity + " (expected: a power of two)");
        }
        slots = new AtomicReferenceArray<>(capacity);
    }

    void put(T value) {
        long number = end.getAndIncrement();
        slots.setRelease(place(number), new Numbered<>(number, value));
    }

    /** The number of the next value. */
    long end() {
        return end.get();
    }

    /** The newest values from a number on, at most so many, in order; one that is being put in now may be missing. */
    List<T> newest(long from, int atMost) {
        long until = end.get();
        long first = Math.max(from, until - Math.min(atMost, slots.length()));
        List<T> values = new ArrayList<>((int) Math.max(0, until - first));
        for (long number = Math.max(0, first); number < until; number++) {
            Numbered<T> slot = slots.getAcquire(place(number));
            if (slot != null && slot.number() == number) {
                values.add(slot.value());
            }
        }
        return values;
    }

    private int place(long number) {
        return (int) (number & (slots.length() - 1));
    }

    private record Numbered<T>(long number, T value) {}
}
