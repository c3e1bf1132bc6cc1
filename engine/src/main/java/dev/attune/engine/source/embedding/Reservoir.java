package dev.attune.engine.source.embedding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A bounded number of past examples. A new one always comes in; in a full reservoir it takes the place of any other, so
 * that old ones are the rarer the older they are. How often each item is a target in here is the popularity that
 * negatives are drawn by.
 */
final class Reservoir {
    private final Examples examples;
    private final int capacity;
    private int[] targets = new int[256];

    Reservoir(int lookback, int capacity) {
        this.examples = new Examples(lookback, Math.min(capacity, 1_024));
        this.capacity = capacity;
    }

    Examples examples() {
        return examples;
    }

    int size() {
        return examples.size();
    }

    /** How many of the examples have this target. */
    int targets(int item) {
        return item < targets.length ? targets[item] : 0;
    }

    void add(Examples from, int n, Generator random) {
        int place = size();
        if (place == capacity) {
            place = random.below(capacity);
            targets[examples.target(place)]--;
        }
        examples.set(place, from, n);
        count(from.target(n));
    }

    /** Takes one out; the last one takes its place. */
    void remove(int n) {
        targets[examples.target(n)]--;
        examples.remove(n);
    }

    void write(DataOutput out) throws IOException {
        examples.write(out);
    }

    void read(DataInput in) throws IOException {
        examples.read(in);
        for (int n = 0; n < size(); n++) {
            count(examples.target(n));
        }
    }

    private void count(int item) {
        if (item >= targets.length) {
            targets = Arrays.copyOf(targets, Math.max(item + 1, targets.length * 2));
        }
        targets[item]++;
    }
}
