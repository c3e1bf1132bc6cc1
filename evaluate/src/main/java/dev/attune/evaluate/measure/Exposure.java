package dev.attune.evaluate.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How proposals spread over the items: coverage@20 is the share of all items that stood in at least one list of 20, and
 * gini@20 the Gini coefficient of how often each item did, those that never did among them (0: all the same, 1: one item
 * alone).
 */
final class Exposure {
    private static final int DEPTH = 20;

    private final Map<String, Integer> shown = new HashMap<>();

    void add(List<String> items) {
        int depth = Math.min(DEPTH, items.size());
        for (int n = 0; n < depth; n++) {
            shown.merge(items.get(n), 1, Integer::sum);
        }
    }

    /** @param items how many there are */
    double coverage(int items) {
        return items == 0 ? 0 : (double) shown.size() / items;
    }

    double gini(int items) {
        int[] counts = shown.values().stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(counts);
        int never = items - counts.length;
        double sum = 0;
        double ranked = 0;
        for (int n = 0; n < counts.length; n++) {
            sum += counts[n];
            ranked += (never + n + 1.0) * counts[n];
        }
        return sum == 0 ? 0 : 2 * ranked / (items * sum) - (items + 1.0) / items;
    }
}
