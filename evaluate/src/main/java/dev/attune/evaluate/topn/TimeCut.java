package dev.attune.evaluate.topn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A training part, and what happened after it.
 *
 * @param train in time order
 * @param test in time order
 */
public record TimeCut(List<Liking> train, List<Liking> test) {
    public TimeCut {
        train = List.copyOf(train);
        test = List.copyOf(test);
    }

    /** The first share of all, by time; equal times keep their order. */
    public static TimeCut of(List<Liking> all, double share) {
        List<Liking> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingLong(Liking::time));
        int cut = (int) Math.floor(share * sorted.size());
        return new TimeCut(sorted.subList(0, cut), sorted.subList(cut, sorted.size()));
    }
}
