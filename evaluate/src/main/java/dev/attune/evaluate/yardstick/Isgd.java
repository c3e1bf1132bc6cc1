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
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Incremental stochastic gradient descent on positive feedback (Vinagre, Jorge and Gama, UMAP 2014): each interaction
 * takes one step towards p·q = 1; items are ranked by |1 − p·q|, least first. Keeps a vector for everybody for ever, and
 * takes nothing back: a yardstick.
 */
public final class Isgd implements Source {
    private static final int SECTION_VERSION = 1;

    private final IsgdSettings settings;
    private final Map<Long, double[]> people = new LinkedHashMap<>();
    private final Map<Integer, double[]> items = new LinkedHashMap<>();

    public Isgd(IsgdSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "isgd";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HISTORY;
    }

    @Override
    public synchronized void learn(Signal signal) {
        if (signal.weight() > 0 && !signal.retraction()) {
            int dimensions = settings.dimensions();
            double[] person = people.computeIfAbsent(
                    signal.personHash(), key -> SmallNumbers.vector(settings.seed(), key, dimensions));
            double[] item = items.computeIfAbsent(
                    signal.item(), key -> SmallNumbers.vector(settings.seed() + 1, key, dimensions));
            step(person, item, settings);
        }
    }

    @Override
    public synchronized void propose(Query query, Candidates candidates) {
        double[] person = people.get(query.personHash());
        if (person != null) {
            items.forEach((item, vector) -> candidates.add(item, 1 / (1 + Math.abs(1 - dot(person, vector)))));
            candidates.keepBest(query.limit());
        }
    }

    @Override
    public synchronized void snapshot(DataOutput out) throws IOException {
        out.writeByte(SECTION_VERSION);
        out.writeInt(people.size());
        for (Map.Entry<Long, double[]> entry : people.entrySet()) {
            out.writeLong(entry.getKey());
            write(out, entry.getValue());
        }
        out.writeInt(items.size());
        for (Map.Entry<Integer, double[]> entry : items.entrySet()) {
            out.writeInt(entry.getKey());
            write(out, entry.getValue());
        }
    }

    @Override
    public synchronized void restore(DataInput in) throws IOException {
        Snapshot.expectVersion(in, name(), SECTION_VERSION);
        int personCount = in.readInt();
        for (int n = 0; n < personCount; n++) {
            people.put(in.readLong(), read(in));
        }
        int itemCount = in.readInt();
        for (int n = 0; n < itemCount; n++) {
            items.put(in.readInt(), read(in));
        }
    }

    /** One step of both vectors. */
    static void step(double[] person, double[] item, IsgdSettings settings) {
        double error = 1 - dot(person, item);
        double[] before = settings.simultaneous() ? person.clone() : person;
        for (int d = 0; d < person.length; d++) {
            person[d] += settings.rate() * (error * item[d] - settings.regularization() * person[d]);
        }
        for (int d = 0; d < item.length; d++) {
            item[d] += settings.rate() * (error * before[d] - settings.regularization() * item[d]);
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += one[d] * other[d];
        }
        return sum;
    }

    private static void write(DataOutput out, double[] vector) throws IOException {
        for (double number : vector) {
            out.writeDouble(number);
        }
    }

    private double[] read(DataInput in) throws IOException {
        double[] vector = new double[settings.dimensions()];
        for (int d = 0; d < vector.length; d++) {
            vector[d] = in.readDouble();
        }
        return vector;
    }
}
