package dev.attune.engine.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** How many candidates came to each filter and how many it dropped, in the order of the filters. Any thread. */
public final class FilterCounts {
    private final LongAdder[] in = adders();
    private final LongAdder[] dropped = adders();

    /** All counts so far. */
    public List<Count> all() {
        List<Count> counts = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            counts.add(new Count(rule.wireName(), in[rule.ordinal()].sum(), dropped[rule.ordinal()].sum()));
        }
        return counts;
    }

    void count(Rule rule, boolean drop) {
        in[rule.ordinal()].increment();
        if (drop) {
            dropped[rule.ordinal()].increment();
        }
    }

    private static LongAdder[] adders() {
        LongAdder[] adders = new LongAdder[Rule.values().length];
        for (int n = 0; n < adders.length; n++) {
            adders[n] = new LongAdder();
        }
        return adders;
    }

    /** The counts of one filter. */
    public record Count(String filter, long in, long dropped) {}
}
