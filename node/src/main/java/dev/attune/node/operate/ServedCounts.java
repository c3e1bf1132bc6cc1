package dev.attune.node.operate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many lists were served, by slot, length and five minutes of site time, for a day: what funnels begin with. A list
 * of n items was served at the positions 1 to n, so one counter for each length is enough. Any thread.
 */
public final class ServedCounts {
    /** Width of a bucket, ms of site time. */
    public static final long BUCKET = 5 * 60_000;

    private static final int BUCKETS = 288;
    private static final int MOST_SLOTS = 64;
    private static final int LONGEST = 100;

    private final ConcurrentSkipListMap<Long, Map<String, AtomicLongArray>> buckets = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> slots = new ConcurrentHashMap<>();
    private final LongAdder lists = new LongAdder();
    private volatile long since = Long.MAX_VALUE;

    void add(String slot, int items, long time) {
        lists.increment();
        if (time < since) {
            since = time;
        }
        LongAdder own = slots.get(slot);
        if (own == null) {
            if (slots.size() >= MOST_SLOTS) {
                return;
            }
            own = slots.computeIfAbsent(slot, ignored -> new LongAdder());
        }
        own.increment();
        bucket(Math.floorDiv(time, BUCKET))
                .computeIfAbsent(slot, ignored -> new AtomicLongArray(LONGEST + 1))
                .incrementAndGet(Math.min(items, LONGEST));
    }

    private Map<String, AtomicLongArray> bucket(long number) {
        Map<String, AtomicLongArray> bucket = buckets.get(number);
        if (bucket != null) {
            return bucket;
        }
        Map<String, AtomicLongArray> made = buckets.computeIfAbsent(number, ignored -> new ConcurrentHashMap<>());
        while (buckets.size() > BUCKETS) {
            buckets.pollFirstEntry();
        }
        return made;
    }

    /** Lists since the start, of all slots. */
    long lists() {
        return lists.sum();
    }

    /** Slots that lists were served for, the busiest first. */
    public List<String> slots() {
        return slots.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, LongAdder> slot) ->
                                -slot.getValue().sum())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Site time of the first list that was counted, {@link Long#MAX_VALUE} before it. */
    public long since() {
        return since;
    }

    /**
     * Items served by position, from the bucket in which a time lies.
     *
     * @return the number of lists at place 0, then one number for each position
     */
    public long[] positions(String slot, long from) {
        long[] counts = new long[LONGEST + 1];
        for (Map<String, AtomicLongArray> bucket :
                buckets.tailMap(Math.floorDiv(from, BUCKET), true).values()) {
            AtomicLongArray lengths = bucket.get(slot);
            for (int length = 0; lengths != null && length <= LONGEST; length++) {
                addLists(counts, length, lengths.get(length));
            }
        }
        return counts;
    }

    private static void addLists(long[] counts, int length, long number) {
        counts[0] += number;
        for (int position = 1; number > 0 && position <= length; position++) {
            counts[position] += number;
        }
    }
}
