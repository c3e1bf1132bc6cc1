package dev.attune.engine.catalog;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.decay.HeavyHitters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a full catalogue refused most: refused ids are as many as senders invent, so they are counted by
 * {@link HeavyHitters}, decayed by a day. It shows whether the bound keeps out inventions (nothing stands out) or goods
 * that people want. Not part of the state: after a restart it begins anew. Any thread, one at a time.
 */
final class Refusals {
    private static final int COUNTERS = 1_024;
    private static final long HALF_LIFE = 86_400_000;
    private static final int LONGEST_ID = 256;

    private final HeavyHitters hitters = new HeavyHitters(COUNTERS, new Decay(HALF_LIFE));
    private final List<String> ids = new ArrayList<>();
    private long latest;

    synchronized void add(String id, long time) {
        latest = Math.max(latest, time);
        int counter = hitters.add(Hash64.of(id), 1, time);
        String shown = id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID);
        if (counter == ids.size()) {
            ids.add(shown);
        } else {
            ids.set(counter, shown);
        }
    }

    /** Those that were refused more often than any that is not counted could have been, most often first. */
    synchronized List<Refusal> most(int wanted) {
        List<Refusal> found = new ArrayList<>();
        double missed = hitters.missed(latest);
        for (int counter = 0; counter < hitters.size(); counter++) {
            double least = hitters.least(counter, latest);
            if (least > missed) {
                found.add(new Refusal(ids.get(counter), least, hitters.most(counter, latest)));
            }
        }
        found.sort(Comparator.comparingDouble(Refusal::least).reversed().thenComparing(Refusal::id));
        return List.copyOf(found.subList(0, Math.min(wanted, found.size())));
    }
}
