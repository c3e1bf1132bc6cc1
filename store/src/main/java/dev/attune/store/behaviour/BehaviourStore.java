package dev.attune.store.behaviour;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recent behaviour, for questions over time: trends, windows, funnels. Fed in batches, read now and then. */
public interface BehaviourStore extends AutoCloseable {

    /**
     * Appends a batch, all or nothing, as if its rows came one after the other. Rows at or before the last stored offset
     * are passed over: a replay counts once, also of rows that were dropped or removed since.
     */
    void append(List<Behaviour> batch);

    /** Offset of the last row that was ever stored, −1 before the first one. */
    long lastOffset();

    /** What a window is counted by. */
    enum Dimension {
        ITEM,
        CATEGORY,
        SESSION,
        TYPE
    }

    /** Events and weight of one key within a window. */
    record Activity(String key, long events, long people, double weight) {}

    /** The most active keys of {@code [from, to)}, by events, then by name; only of one category when it is not null. */
    List<Activity> top(Dimension dimension, long from, long to, @Nullable String category, int limit);

    /**
     * Events of a key in sliding windows, which end at the multiples of {@code slide}.
     *
     * @param window width, ms
     * @param slide step, ms
     * @return one count for each window that ends within {@code (from, to]}, in order of time
     * @throws IllegalArgumentException if these are more than 100,000 windows
     */
    List<WindowCount> windows(Dimension dimension, String key, long from, long to, long window, long slide);

    /** A window's end (exclusive), and what happened in it. */
    record WindowCount(long end, long events, long people) {}

    /** The last rows of a person, greatest offset first. */
    List<Behaviour> recent(String person, int limit);

    /** What became of the lists of a slot in {@code [from, to)}, by position, then by type. */
    List<FunnelStep> funnel(String slot, long from, long to);

    /** Events of one type at one position of a slot. */
    record FunnelStep(int position, String type, long events) {}

    /** Removes a person's rows; no file holds the pseudonym any more when this returns. */
    long removePerson(String person);

    /** Drops rows older than this time, ms. */
    void dropBefore(long time);

    @Override
    void close();
}
