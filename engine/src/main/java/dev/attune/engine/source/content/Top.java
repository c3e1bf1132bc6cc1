package dev.attune.engine.source.content;

import dev.attune.engine.source.Candidates;
import java.util.Arrays;

/**
 * The best of many scores without sorting them: they are counted by the first bits of their numbers, in steps of 1 in
 * 64 at most from the greatest down, and all above the step with the last wanted one are kept. Of one request thread.
 */
final class Top {
    private static final int SHIFT = 52 - 6;
    private static final int STEPS = 1 << 10;

    private int[] items = new int[1 << 10];
    private double[] scores = new double[1 << 10];
    private final int[] counts = new int[STEPS];
    private int size;
    private double greatest;

    void clear() {
        size = 0;
        greatest = 0;
    }

    /** Scores that are not above 0 are passed over. */
    void add(int item, double score) {
        if (!(score > 0)) {
            return;
        }
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
            scores = Arrays.copyOf(scores, size * 2);
        }
        items[size] = item;
        scores[size++] = score;
        greatest = Math.max(greatest, score);
    }

    /** Adds the best {@code wanted}, and few more, in no order. */
    void give(int wanted, Candidates candidates) {
        int last = size <= wanted ? STEPS - 1 : lastStep(wanted);
        for (int n = 0; n < size; n++) {
            if (step(scores[n]) <= last) {
                candidates.add(items[n], scores[n]);
            }
        }
    }

    private int lastStep(int wanted) {
        Arrays.fill(counts, 0);
        for (int n = 0; n < size; n++) {
            counts[step(scores[n])]++;
        }
        int step = 0;
        for (int kept = counts[0]; kept < wanted; kept += counts[step]) {
            step++;
        }
        return step;
    }

    /** 0 for scores like the greatest, the last for all that are far below. */
    private int step(double score) {
        long below = (Double.doubleToRawLongBits(greatest) >>> SHIFT) - (Double.doubleToRawLongBits(score) >>> SHIFT);
        return (int) Math.min(STEPS - 1, below);
    }
}
