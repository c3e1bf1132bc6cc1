package dev.attune.engine.recommend;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/** The places of the list that is being made. One thread. */
final class Shelf {
    private static final String CATALOG = "catalogue";

    private final Catalog catalog;
    private final Blend blend;
    private final Reasons reasons;
    private final IntBinaryOperator byId = this::compareIds;
    private final int[] items = new int[Recommender.LONGEST];
    private final double[] scores = new double[Recommender.LONGEST];
    private int limit;
    private int size;

    Shelf(Catalog catalog, Blend blend, Reasons reasons) {
        this.catalog = catalog;
        this.blend = blend;
        this.reasons = reasons;
    }

    void clear(int newLimit) {
        limit = newLimit;
        size = 0;
    }

    boolean isFull() {
        return size == limit;
    }

    /** Puts an item on the next place; its score never stands above the one before it. */
    void put(int item, double score) {
        items[size] = item;
        scores[size] = size == 0 ? score : Math.min(score, scores[size - 1]);
        size++;
    }

    /** Orders candidates of equal score by item id, which means the same on every node; from a place to before another. */
    void settleTies(Candidates sorted, int from, int to) {
        int n = from;
        while (n < to) {
            int end = n + 1;
            while (end < to && sorted.score(end) == sorted.score(n)) {
                end++;
            }
            if (end - n > 1) {
                sorted.order(n, end, byId);
            }
            n = end;
        }
    }

    /** Whether anything known of the person had a part in what stands here. */
    boolean isPersonal(Query query) {
        for (int n = 0; n < size; n++) {
            boolean byHistory = query.recentSize() > 0 && blend.restsOn(Evidence.HISTORY, items[n]);
            boolean byTaste = query.categoryCount() > 0 && blend.restsOn(Evidence.TASTE, items[n]);
            if (byHistory || byTaste) {
                return true;
            }
        }
        return false;
    }

    List<RankedList.Entry> entries(Query query) {
        List<RankedList.Entry> entries = new ArrayList<>(size);
        for (int n = 0; n < size; n++) {
            int item = items[n];
            String reason = reasons.reason(strongest(item), item, query, blend.scratch());
            entries.add(new RankedList.Entry(catalog.id(item), n + 1, scores[n], parts(item, scores[n]), reason));
        }
        return entries;
    }

    private int compareIds(int itemA, int itemB) {
        return catalog.id(itemA).compareTo(catalog.id(itemB));
    }

    private int strongest(int item) {
        int strongest = -1;
        double most = 0;
        for (int source = 0; source < blend.sourceCount(); source++) {
            double part = blend.part(source, item);
            if (part > most) {
                most = part;
                strongest = source;
            }
        }
        return strongest;
    }

    private Map<String, Double> parts(int item, double score) {
        Map<String, Double> parts = new LinkedHashMap<>();
        for (int source = 0; source < blend.sourceCount(); source++) {
            double part = blend.part(source, item);
            if (part > 0) {
                parts.put(blend.sourceName(source), part);
            }
        }
        if (parts.isEmpty()) {
            parts.put(CATALOG, score);
        }
        return Collections.unmodifiableMap(parts);
    }
}
