package dev.attune.evaluate.model;

import dev.attune.engine.recommend.RankedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items that a model proposed, best first, and their scores. */
public final class Proposal {
    private final List<String> items;
    private final double[] scores;

    /** One score for each item, none above the one before it. */
    public Proposal(List<String> items, double... scores) {
        if (items.size() != scores.length) {
            throw new IllegalArgumentException("scores: " + scores.length + " (expected: " + items.size() + ")");
        }
        this.items = List.copyOf(items);
        this.scores = scores.clone();
    }

    /**
     * What counts of a list.
     *
     * @param only name of the source whose proposals count; null: every entry
     */
    static Proposal of(RankedList list, @Nullable String only) {
        List<RankedList.Entry> counted = new ArrayList<>(list.items());
        counted.removeIf(entry -> only != null && !entry.sources().containsKey(only));
        return new Proposal(
                counted.stream().map(RankedList.Entry::item).toList(),
                counted.stream().mapToDouble(RankedList.Entry::score).toArray());
    }

    /** Best first. */
    public List<String> items() {
        return items;
    }

    /** Score of the n-th item, from 0. */
    public double score(int n) {
        return scores[n];
    }

    /** Place of an item from 1, the worst among those of equal score; 0 when it was not proposed. */
    public int rank(String item) {
        int place = items.indexOf(item);
        if (place < 0) {
            return 0;
        }
        int worst = place;
        while (worst + 1 < scores.length && scores[worst + 1] == scores[place]) {
            worst++;
        }
        return worst + 1;
    }
}
