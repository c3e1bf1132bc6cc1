package dev.attune.node.operate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts of all events by their fate, and the last ones of each fate: a flood of accepted events does not wash away the
 * one that was rejected. Any thread.
 */
public final class EventSamples {
    private static final int ACCEPTED_KEPT = 1 << 11;
    private static final int OTHERS_KEPT = 1 << 9;

    private final Map<Fate, Ring<EventSample>> rings = new EnumMap<>(Fate.class);
    private final Map<Fate, LongAdder> counts = new EnumMap<>(Fate.class);
    private final AtomicLong numbers = new AtomicLong();

    EventSamples() {
        for (Fate fate : Fate.values()) {
            rings.put(fate, new Ring<>(fate == Fate.ACCEPTED ? ACCEPTED_KEPT : OTHERS_KEPT));
            counts.put(fate, new LongAdder());
        }
    }

    long nextNumber() {
        return numbers.getAndIncrement();
    }

    void add(EventSample sample) {
        counter(sample.fate()).increment();
        ring(sample.fate()).put(sample);
    }

    /** Events with this fate since the start. */
    long count(Fate fate) {
        return counter(fate).sum();
    }

    /** A reader that begins with the last events of each fate. */
    Reader reader() {
        return new Reader();
    }

    private Ring<EventSample> ring(Fate fate) {
        Ring<EventSample> ring = rings.get(fate);
        if (ring == null) {
            throw new IllegalStateException("fate: " + fate + " (expected: one with a ring)");
        }
        return ring;
    }

    private LongAdder counter(Fate fate) {
        LongAdder counter = counts.get(fate);
        if (counter == null) {
            throw new IllegalStateException("fate: " + fate + " (expected: one with a counter)");
        }
        return counter;
    }

    /** Reads on from where it stood, the newest of each fate first when there are too many. For one thread. */
    final class Reader {
        private final Map<Fate, Long> positions = new EnumMap<>(Fate.class);

        /** What came since the last call, at most so many, in order. */
        Drawn next(int accepted, int others) {
            List<EventSample> drawn = new ArrayList<>();
            long missed = 0;
            for (Fate fate : Fate.values()) {
                Ring<EventSample> ring = ring(fate);
                long from = positions.getOrDefault(fate, 0L);
                long end = ring.end();
                List<EventSample> newest = ring.newest(from, fate == Fate.ACCEPTED ? accepted : others);
                drawn.addAll(newest);
                missed += Math.max(0, end - from - newest.size());
                positions.put(fate, end);
            }
            drawn.sort(Comparator.comparingLong(EventSample::number));
            return new Drawn(drawn, missed);
        }
    }

    /** @param missed events that are not among them */
    record Drawn(List<EventSample> events, long missed) {}
}
