package dev.attune.store.behaviour;

import dev.attune.store.behaviour.BehaviourStore.WindowCount;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts rows, given in order of time, in windows that slide: one pass, in which each row enters once and leaves once,
 * whatever the ratio of width and step. Windows end at multiples of the step, so that two questions see the same ones.
 */
final class SlidingWindows {
    private static final long MAX_WINDOWS = 100_000;

    private final long window;
    private final long slide;
    private final long firstEnd;
    private final long lastEnd;

    private final Deque<Row> inside = new ArrayDeque<>();
    private final Map<String, Integer> rowsOfPerson = new HashMap<>();
    private final List<WindowCount> counts = new ArrayList<>();
    private long nextEnd;

    SlidingWindows(long from, long to, long window, long slide) {
        requirePositive("window", window);
        requirePositive("slide", slide);
        this.window = window;
        this.slide = slide;
        this.firstEnd = (Math.floorDiv(from, slide) + 1) * slide;
        this.lastEnd = Math.floorDiv(to, slide) * slide;
        this.nextEnd = firstEnd;
        if (((double) lastEnd - firstEnd) / slide >= MAX_WINDOWS) {
            throw new IllegalArgumentException("slide: " + slide + " ms (expected: at most " + MAX_WINDOWS
                    + " windows between " + from + " and " + to + ")");
        }
    }

    /** Rows from this time on matter. */
    long from() {
        return firstEnd - window;
    }

    /** Rows before this time matter. */
    long to() {
        return lastEnd;
    }

    void add(long time, String person) {
        while (nextEnd <= time && nextEnd <= lastEnd) {
            endWindow();
        }
        inside.addLast(new Row(time, person));
        rowsOfPerson.merge(person, 1, Integer::sum);
    }

    /** One count for each window, to be called after the last row. */
    List<WindowCount> finish() {
        while (nextEnd <= lastEnd) {
            endWindow();
        }
        return counts;
    }

    private void endWindow() {
        for (Row row = inside.peekFirst(); row != null && row.time < nextEnd - window; row = inside.peekFirst()) {
            inside.removeFirst();
            rowsOfPerson.computeIfPresent(row.person, (person, rows) -> rows == 1 ? null : rows - 1);
        }
        counts.add(new WindowCount(nextEnd, inside.size(), rowsOfPerson.size()));
        nextEnd += slide;
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + ": " + value + " ms (expected: > 0)");
        }
    }

    private record Row(long time, String person) {}
}
