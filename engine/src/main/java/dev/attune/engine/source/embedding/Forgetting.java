package dev.attune.engine.source.embedding;

import java.util.HashMap;
import java.util.Map;

/**
 * What a step takes back before it learns: touches are no longer counted, examples leave the step and the reservoir,
 * items that too few others touched lose their vectors; and the items to learn anew are noted.
 */
final class Forgetting {
    private final Model model;
    private final Reservoir reservoir;
    private final int admitAfter;
    private final Map<Key, Integer> gone = new HashMap<>();
    private boolean[] items = new boolean[0];

    Forgetting(Model model, Reservoir reservoir, int admitAfter) {
        this.model = model;
        this.reservoir = reservoir;
        this.admitAfter = admitAfter;
    }

    /** Whether examples of the last step's batch were taken back, so that {@link #items} are to be learned anew. */
    boolean happened() {
        return !gone.isEmpty();
    }

    /** The items, by index, that stood in examples that were taken back. */
    boolean[] items() {
        return items;
    }

    void takeBack(Examples batch) {
        gone.clear();
        for (int n = 0; n < batch.size(); n++) {
            if (batch.retraction(n) && !strikeOut(batch, n)) {
                gone.merge(Key.of(batch, n), 1, Integer::sum);
            }
        }
        if (gone.isEmpty()) {
            return;
        }
        items = new boolean[model.slots().known()];
        for (int n = 0; n < batch.size(); n++) {
            if (batch.target(n) >= 0 && batch.retraction(n)) {
                uncount(batch.target(n));
                mark(batch, n);
            }
        }
        leaveReservoir();
    }

    /** Takes back what is in the same batch: neither it nor the retraction is left. */
    private static boolean strikeOut(Examples batch, int retraction) {
        for (int n = retraction - 1; n >= 0; n--) {
            if (!batch.retraction(n) && same(batch, n, retraction)) {
                batch.strikeOut(n);
                batch.strikeOut(retraction);
                return true;
            }
        }
        return false;
    }

    private void uncount(int item) {
        Slots slots = model.slots();
        int row = slots.row(item);
        if (slots.touch(item, -1) < admitAfter && row >= 0) {
            model.drop(row);
        }
    }

    private void leaveReservoir() {
        Examples examples = reservoir.examples();
        for (int n = examples.size() - 1; n >= 0; n--) {
            Key key = Key.of(examples, n);
            Integer left = gone.get(key);
            if (left != null && left > 0) {
                gone.put(key, left - 1);
                mark(examples, n);
                reservoir.remove(n);
            }
        }
    }

    private void mark(Examples examples, int n) {
        mark(examples.target(n));
        for (int place = 0; place < examples.contextSize(n); place++) {
            mark(examples.context(n, place));
        }
    }

    private void mark(int item) {
        if (item < items.length) {
            items[item] = true;
        }
    }

    private static boolean same(Examples batch, int a, int b) {
        return batch.target(a) == batch.target(b)
                && batch.person(a) == batch.person(b)
                && batch.time(a) == batch.time(b);
    }

    /** What makes an interaction the same as the one that is taken back. */
    private record Key(long person, long time, int item) {
        static Key of(Examples examples, int n) {
            return new Key(examples.person(n), examples.time(n), examples.target(n));
        }
    }
}
