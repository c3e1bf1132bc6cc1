package dev.attune.engine.profile;

import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction.Touch;
import dev.attune.engine.profile.Profile.RecentItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last items that a person touched, each once with its last touch, oldest first in parallel arrays. The order is
 * by event time, then by item; of two touches of an item at one time the greater type, then the greater weight, stays.
 * So the same touches in any order leave the same list (as long as it is not full).
 *
 * <p>The items of a session are those that were touched last since its start: one list serves both.
 *
 * <p>Each touch has a step number: touches of one item in a row are one step unless the person came back to it, and the
 * distance of an earlier touch is counted in steps. A late touch gets the number after the one before it; step numbers order what is learned, they are
 * not part of the profile.
 */
final class RecentItems {
    static final int CAPACITY = 50;
    private static final String[] NO_ITEMS = new String[0];
    private static final long[] NO_TIMES = new long[0];
    private static final byte[] NO_TYPES = new byte[0];
    private static final double[] NO_WEIGHTS = new double[0];
    private static final int[] NO_STEPS = new int[0];

    private String[] items = NO_ITEMS;
    private long[] times = NO_TIMES;
    private byte[] types = NO_TYPES;
    private double[] weights = NO_WEIGHTS;
    private int[] steps = NO_STEPS;
    private int size;

    void touch(String item, EventType type, long time, double weight) {
        insert(item, EventTypes.code(type), time, weight, stepOf(item, type, time));
    }

    boolean containsSince(String item, long start) {
        int place = indexOf(item);
        return place >= 0 && times[place] >= start;
    }

    /** The touches since the session's start and not after this time, newest first, at most {@code limit}. */
    List<Touch> context(String item, EventType type, long start, long time, int limit) {
        int step = stepOf(item, type, time);
        List<Touch> context = null;
        for (int i = size - 1; i >= 0 && times[i] >= start; i--) {
            if (times[i] > time || steps[i] >= step) {
                continue;
            }
            context = context == null ? new ArrayList<>(Math.min(limit, i + 1)) : context;
            context.add(new Touch(items[i], step - steps[i], weights[i]));
            if (context.size() == limit) {
                break;
            }
        }
        return context == null ? List.of() : context;
    }

    /** Newest first, only touches at or after {@code start}. */
    List<RecentItem> newestFirst(long start) {
        List<RecentItem> list = new ArrayList<>(size);
        for (int i = size - 1; i >= 0 && times[i] >= start; i--) {
            list.add(new RecentItem(items[i], type(i), times[i], weights[i]));
        }
        return List.copyOf(list);
    }

    void merge(RecentItems other) {
        for (int i = 0; i < other.size; i++) {
            insert(other.items[i], other.types[i], other.times[i], other.weights[i], 0);
        }
        for (int i = 0; i < size; i++) {
            steps[i] = i + 1;
        }
    }

    /** The same string object as the one that is kept, where there is one: fewer copies in the heap. */
    String canonical(String item) {
        int place = indexOf(item);
        return place < 0 ? item : items[place];
    }

    private int stepOf(String item, EventType type, long time) {
        int before = size - 1;
        while (before >= 0 && times[before] > time) {
            before--;
        }
        if (before < 0) {
            return 1;
        }
        boolean sameStep = items[before].equals(item) && !isReturn(type(before), type);
        return sameStep ? steps[before] : steps[before] + 1;
    }

    /** A view after a click is the page that the click opened; a view after a view, or after leaving, is a return. */
    private static boolean isReturn(EventType last, EventType type) {
        boolean visit = type == EventType.VIEW || type == EventType.CLICK;
        boolean lastVisit = last == EventType.VIEW || last == EventType.CLICK;
        return visit && (last == type || !lastVisit);
    }

    private void insert(String item, byte type, long time, double weight, int step) {
        int known = indexOf(item);
        if (known >= 0 && !isNewer(known, type, time, weight)) {
            return;
        }
        if (known < 0 && size == CAPACITY) {
            known = 0;
            if (isBefore(time, item, 0)) {
                return;
            }
        }
        if (known >= 0) {
            remove(known);
        }
        place(item, type, time, weight, step);
    }

    private void place(String item, byte type, long time, double weight, int step) {
        grow();
        int at = size;
        while (at > 0 && isBefore(time, item, at - 1)) {
            copy(at - 1, at);
            at--;
        }
        items[at] = item;
        types[at] = type;
        times[at] = time;
        weights[at] = weight;
        steps[at] = step;
        size++;
    }

    private boolean isNewer(int place, byte type, long time, double weight) {
        if (time != times[place]) {
            return time > times[place];
        }
        return type != types[place] ? type > types[place] : weight > weights[place];
    }

    private boolean isBefore(long time, String item, int place) {
        return time != times[place] ? time < times[place] : item.compareTo(items[place]) < 0;
    }

    private int indexOf(String item) {
        for (int i = size - 1; i >= 0; i--) {
            if (items[i].equals(item)) {
                return i;
            }
        }
        return -1;
    }

    private void remove(int place) {
        for (int i = place + 1; i < size; i++) {
            copy(i, i - 1);
        }
        size--;
    }

    private void copy(int from, int to) {
        items[to] = items[from];
        times[to] = times[from];
        types[to] = types[from];
        weights[to] = weights[from];
        steps[to] = steps[from];
    }

    private void grow() {
        if (size < items.length) {
            return;
        }
        resize(Math.min(CAPACITY, size + size / 4 + 2));
    }

    private void resize(int length) {
        items = Arrays.copyOf(items, length);
        times = Arrays.copyOf(times, length);
        types = Arrays.copyOf(types, length);
        weights = Arrays.copyOf(weights, length);
        steps = Arrays.copyOf(steps, length);
    }

    private EventType type(int place) {
        return EventTypes.ofCode(types[place]);
    }

    void write(StateWriter writer) throws IOException {
        writer.number(size);
        long before = 0;
        for (int i = 0; i < size; i++) {
            writer.string(items[i]);
            writer.data().writeByte(types[i]);
            writer.number(times[i] - before);
            writer.decimal(weights[i]);
            writer.number(steps[i]);
            before = times[i];
        }
    }

    static RecentItems read(StateReader reader) throws IOException {
        RecentItems recent = new RecentItems();
        int size = reader.size();
        recent.resize(size);
        long before = 0;
        for (int i = 0; i < size; i++) {
            recent.items[i] = reader.name();
            recent.types[i] = reader.data().readByte();
            recent.times[i] = before + reader.number();
            recent.weights[i] = reader.decimal();
            recent.steps[i] = (int) reader.number();
            before = recent.times[i];
        }
        recent.size = size;
        return recent;
    }

    /** The last touch of an item, or null; for tests and explanations. */
    @Nullable
    RecentItem find(String item) {
        int place = indexOf(item);
        return place < 0 ? null : new RecentItem(items[place], type(place), times[place], weights[place]);
    }
}
