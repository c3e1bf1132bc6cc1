package dev.attune.engine.source.pairs;

import dev.attune.engine.source.Query;

/** How much each of the items that a request rests on has to say: {@code positionFactor^n · sqrt(w)}. */
final class Influence {
    private final CoVisitSettings settings;
    private final double weightCap;
    private final double[] positions = new double[Query.MAX_RECENT];

    Influence(CoVisitSettings settings, double weightCap) {
        this.settings = settings;
        this.weightCap = weightCap;
        double factor = 1;
        for (int n = 0; n < positions.length; n++) {
            positions[n] = factor;
            factor *= settings.positionFactor();
        }
    }

    /** How many of the last items have a say; the anchor has one beside them. */
    int lookback(Query query) {
        return Math.min(query.recentSize(), settings.lookback());
    }

    /** Of the n-th last item. */
    double of(Query query, int n) {
        double weight = Math.sqrt(Math.min(query.recentWeight(n), weightCap));
        return positions[n] * weight * (n < query.sessionSize() ? 1 : settings.earlierFactor());
    }

    /** The item that the request is about most: that of the page, or the last one touched; −1 when there is none. */
    static int last(Query query) {
        if (query.anchor() >= 0) {
            return query.anchor();
        }
        return query.recentSize() > 0 ? query.recentItem(0) : -1;
    }
}
