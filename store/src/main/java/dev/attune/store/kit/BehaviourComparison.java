package dev.attune.store.kit;

import dev.attune.store.behaviour.BehaviourStore;
import dev.attune.store.behaviour.BehaviourStore.Activity;
import dev.attune.store.behaviour.BehaviourStore.Dimension;
import java.util.List;
import java.util.SplittableRandom;

/** Asks a store and the model the same random questions. */
final class BehaviourComparison {
    private static final long SPAN = 1_500 * BehaviourSamples.STEP;

    private final BehaviourStore model;
    private final SplittableRandom random;

    BehaviourComparison(BehaviourStore model, SplittableRandom random) {
        this.model = model;
        this.random = random;
    }

    void all(BehaviourStore store) {
        Expect.equal(model.lastOffset(), store.lastOffset(), "last offset");
        for (int n = 0; n < 12; n++) {
            top(store);
            windows(store);
            recent(store);
            funnel(store);
        }
    }

    void top(BehaviourStore store) {
        Dimension dimension = dimension();
        long from = time();
        long to = from + random.nextLong(SPAN);
        String category = random.nextBoolean() ? null : "category '" + random.nextInt(6);
        int limit = random.nextInt(1, 20);
        List<Activity> expected = model.top(dimension, from, to, category, limit);
        List<Activity> actual = store.top(dimension, from, to, category, limit);
        String what = "top " + dimension + " of [" + from + ", " + to + ") in " + category;
        Expect.equal(expected.size(), actual.size(), what);
        for (int n = 0; n < expected.size(); n++) {
            same(expected.get(n), actual.get(n), what);
        }
    }

    /** Equal but for the order in which weights were added. */
    private static void same(Activity expected, Activity actual, String what) {
        Expect.close(expected.weight(), actual.weight(), what);
        Activity rounded = new Activity(actual.key(), actual.events(), actual.people(), expected.weight());
        Expect.equal(expected, rounded, what);
    }

    void windows(BehaviourStore store) {
        Dimension dimension = dimension();
        String key = key(dimension);
        long from = time();
        long to = from + random.nextLong(50 * BehaviourSamples.STEP);
        long window = random.nextLong(1, 300 * BehaviourSamples.STEP);
        long slide = random.nextLong(1, 60 * BehaviourSamples.STEP);
        Expect.equal(
                model.windows(dimension, key, from, to, window, slide),
                store.windows(dimension, key, from, to, window, slide),
                "windows of " + key + " in (" + from + ", " + to + "], " + window + " wide, every " + slide);
    }

    void recent(BehaviourStore store) {
        String person = "person-" + random.nextInt(14);
        int limit = random.nextInt(1, 30);
        Expect.equal(model.recent(person, limit), store.recent(person, limit), "rows of " + person);
    }

    void funnel(BehaviourStore store) {
        String slot = "slot-" + random.nextInt(3);
        long from = time();
        long to = from + random.nextLong(SPAN);
        Expect.equal(model.funnel(slot, from, to), store.funnel(slot, from, to), "funnel of " + slot);
    }

    private long time() {
        return BehaviourSamples.START + random.nextLong(-SPAN / 4, SPAN);
    }

    private Dimension dimension() {
        Dimension[] all = Dimension.values();
        return all[random.nextInt(all.length)];
    }

    private String key(Dimension dimension) {
        return switch (dimension) {
            case ITEM -> "item ж-" + random.nextInt(15);
            case CATEGORY -> "category '" + random.nextInt(6);
            case SESSION -> "session-" + random.nextInt(20);
            case TYPE -> "view";
        };
    }
}
