package dev.attune.evaluate.yardstick;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Evidence;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Source;
import dev.attune.engine.state.Snapshot;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people with the same attributes touch: share of an item among all touches, times how much more (or less) it is
 * touched where each attribute has the person's value,
 * {@code p(i) Π_a [(n(i,a) + m p(i)) / ((n(a) + m) p(i))]^strength}: naive Bayes, with each share drawn to that of everybody
 * by m touches. Without attributes it is popularity for ever. Unbounded: a yardstick.
 */
public final class Demographic implements Source, Acquainted {
    private static final int SECTION_VERSION = 1;
    private static final String EVERYBODY = "";

    private final DemographicSettings settings;
    private final Map<Long, List<String>> people = new HashMap<>();
    private final Map<String, Map<Integer, Double>> counts = new TreeMap<>();
    private final Map<String, Double> totals = new TreeMap<>();

    public Demographic(DemographicSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Evidence evidence() {
        return Evidence.EVERYBODY;
    }

    @Override
    public synchronized void introduce(long personHash, Map<String, String> attributes) {
        people.put(
                personHash,
                attributes.entrySet().stream()
                        .filter(attribute -> settings.attributes().contains(attribute.getKey()))
                        .map(attribute -> attribute.getKey() + '=' + attribute.getValue())
                        .sorted()
                        .toList());
    }

    @Override
    public synchronized void learn(Signal signal) {
        if (signal.weight() > 0) {
            int sign = signal.retraction() ? -1 : 1;
            add(EVERYBODY, signal.item(), sign);
            for (String attribute : people.getOrDefault(signal.personHash(), List.of())) {
                add(attribute, signal.item(), sign);
            }
        }
    }

    @Override
    public synchronized void propose(Query query, Candidates candidates) {
        List<String> attributes = people.getOrDefault(query.personHash(), List.of());
        double all = totals.getOrDefault(EVERYBODY, 0.0);
        counts.getOrDefault(EVERYBODY, Map.of()).forEach((item, count) -> {
            double share = count / all;
            double score = share;
            for (String attribute : attributes) {
                score *= Math.pow(lift(attribute, item, share), settings.strength());
            }
            candidates.add(item, score);
        });
        candidates.keepBest(query.limit());
    }

    @Override
    public synchronized void snapshot(DataOutput out) throws IOException {
        out.writeByte(SECTION_VERSION);
        out.writeInt(counts.size());
        for (Map.Entry<String, Map<Integer, Double>> attribute : counts.entrySet()) {
            out.writeUTF(attribute.getKey());
            out.writeInt(attribute.getValue().size());
            for (Map.Entry<Integer, Double> item : attribute.getValue().entrySet()) {
                out.writeInt(item.getKey());
                out.writeDouble(item.getValue());
            }
        }
    }

    @Override
    public synchronized void restore(DataInput in) throws IOException {
        Snapshot.expectVersion(in, name(), SECTION_VERSION);
        int attributes = in.readInt();
        for (int n = 0; n < attributes; n++) {
            String attribute = in.readUTF();
            int items = in.readInt();
            for (int m = 0; m < items; m++) {
                add(attribute, in.readInt(), in.readDouble());
            }
        }
    }

    private double lift(String attribute, int item, double share) {
        double count = counts.getOrDefault(attribute, Map.of()).getOrDefault(item, 0.0);
        double total = totals.getOrDefault(attribute, 0.0);
        return (count + settings.shrink() * share) / ((total + settings.shrink()) * share);
    }

    private void add(String attribute, int item, double amount) {
        totals.merge(attribute, amount, Double::sum);
        Map<Integer, Double> items = counts.computeIfAbsent(attribute, key -> new TreeMap<>());
        if (items.merge(item, amount, Double::sum) <= 0) {
            items.remove(item);
        }
    }
}
