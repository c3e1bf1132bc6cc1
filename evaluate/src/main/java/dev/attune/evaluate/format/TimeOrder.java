package dev.attune.evaluate.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows of several files in time order, for sets whose lines are grouped otherwise. A file is sorted in memory; what
 * happened after the next file begins is held back and merged with it, so a click that trails for weeks does not
 * come before the days between; files are taken to begin one after the other. Rows of one time keep the order of their lines. Holds two files and the held-back rows.
 */
final class TimeOrder implements RowSource {
    private static final Comparator<Row> BY_TIME = Comparator.comparingLong(Row::time);

    private final Iterator<Supplier<RowSource>> files;
    private Deque<Row> current = new ArrayDeque<>();
    private List<Row> following = List.of();
    private boolean started;

    TimeOrder(List<Supplier<RowSource>> files) {
        this.files = files.iterator();
    }

    @Override
    public @Nullable Row next() {
        if (!started) {
            started = true;
            following = load();
        }
        while (mustMerge()) {
            current = merge(current, following);
            following = load();
        }
        return current.poll();
    }

    @Override
    public void close() {
        current.clear();
        following = List.of();
    }

    private boolean mustMerge() {
        if (following.isEmpty()) {
            return false;
        }
        Row head = current.peek();
        return head == null || head.time() > following.get(0).time();
    }

    /** The next file that has rows, sorted; empty when there is none. */
    private List<Row> load() {
        List<Row> rows = new ArrayList<>();
        while (rows.isEmpty() && files.hasNext()) {
            try (RowSource source = files.next().get()) {
                for (Row row = source.next(); row != null; row = source.next()) {
                    rows.add(row);
                }
            }
        }
        rows.sort(BY_TIME);
        return rows;
    }

    private static Deque<Row> merge(Deque<Row> earlier, List<Row> later) {
        List<Row> all = new ArrayList<>(earlier.size() + later.size());
        all.addAll(earlier);
        all.addAll(later);
        all.sort(BY_TIME);
        return new ArrayDeque<>(all);
    }
}
