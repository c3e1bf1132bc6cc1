package dev.attune.engine.source.content;

import java.util.Arrays;

/** The features of all interests of a taste, each once, with its value in each interest. Of one request thread. */
final class Traits {
    private Feature[] features = new Feature[64];
    private double[] values = new double[256];
    private int[] slots = new int[256];
    private long[] order = new long[64];
    private int interests;
    private int size;
    private int labels;

    void read(Taste taste) {
        Arrays.fill(slots, 0);
        size = 0;
        interests = taste.size();
        for (int n = 0; n < interests; n++) {
            Interest interest = taste.interest(n);
            for (int m = 0; m < interest.size(); m++) {
                int place = place(interest.feature(m));
                values[place * interests + n] = interest.value(m);
            }
        }
        sort();
    }

    /** How many there are: labels first, then words, those that few items have before those that many have. */
    int size() {
        return size;
    }

    int labels() {
        return labels;
    }

    Feature feature(int n) {
        return features[(int) order[n]];
    }

    /** What the n-th is in an interest. */
    double value(int n, int interest) {
        return values[(int) order[n] * interests + interest];
    }

    /** How many entries the postings of all labels have. */
    long entriesOfLabels() {
        long entries = 0;
        for (int n = 0; n < labels; n++) {
            entries += order[n] >>> 32;
        }
        return entries;
    }

    private void sort() {
        if (order.length < size) {
            order = new long[features.length];
        }
        labels = 0;
        int words = size;
        for (int n = 0; n < size; n++) {
            long entry = (long) features[n].posting().size << 32 | n;
            if (features[n].word) {
                order[--words] = entry;
            } else {
                order[labels++] = entry;
            }
        }
        Arrays.sort(order, 0, labels);
        Arrays.sort(order, labels, size);
    }

    private int place(Feature feature) {
        int slot = slot(feature);
        if (slots[slot] == 0) {
            if (size == features.length) {
                grow();
                slot = slot(feature);
            }
            if (values.length < (size + 1) * interests) {
                values = Arrays.copyOf(values, (size + 1) * interests * 2);
            }
            Arrays.fill(values, size * interests, (size + 1) * interests, 0);
            features[size] = feature;
            slots[slot] = ++size;
        }
        return slots[slot] - 1;
    }

    private int slot(Feature feature) {
        int mask = slots.length - 1;
        int slot = (int) (feature.key ^ (feature.key >>> 32)) & mask;
        while (slots[slot] != 0 && features[slots[slot] - 1].key != feature.key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        features = Arrays.copyOf(features, size * 2);
        slots = new int[size * 8];
        for (int n = 0; n < size; n++) {
            slots[slot(features[n])] = n + 1;
        }
    }
}
