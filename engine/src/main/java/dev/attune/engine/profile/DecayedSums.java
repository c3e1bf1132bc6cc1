package dev.attune.engine.profile;

import dev.attune.engine.decay.ForwardDecay;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One forward-decayed sum for each name, sorted by name, 12 bytes a name beside the name itself. Landmarks are whole
 * half-lives, so moving one is exact, sums of any order of events agree but for the rounding of additions, and two
 * objects merge. When it is full, the smallest magnitude goes, be it the new one.
 */
final class DecayedSums {
    private static final String[] NO_NAMES = new String[0];
    private static final double[] NO_SUMS = new double[0];

    private final Horizon horizon;
    private String[] names = NO_NAMES;
    private double[] sums = NO_SUMS;
    private int size;
    private long landmark;

    DecayedSums(Horizon horizon) {
        this.horizon = horizon;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds the weight of one event, shared evenly between the names. */
    void addAll(List<String> shared, double weight, long time) {
        for (int i = 0; i < shared.size(); i++) {
            add(shared.get(i), weight / shared.size(), time);
        }
    }

    void add(String name, double weight, long time) {
        if (size == 0 || ForwardDecay.isTooFar(time, landmark, (double) horizon.halfLife())) {
            moveTo(ForwardDecay.alignedLandmark(time, horizon.halfLife()));
        }
        put(name, weight * ForwardDecay.numerator(time, landmark, (double) horizon.halfLife()));
    }

    void merge(DecayedSums other) {
        if (other.size == 0) {
            return;
        }
        if (size == 0 || other.landmark > landmark) {
            moveTo(other.landmark);
        }
        for (int i = 0; i < other.size; i++) {
            put(other.names[i], ForwardDecay.moved(other.sums[i], other.landmark, landmark, horizon.halfLife()));
        }
    }

    /** What the sum of a name is worth at {@code now}, 0 for an unknown one. */
    double at(String name, long now) {
        int place = Arrays.binarySearch(names, 0, size, name);
        return place < 0 ? 0 : ForwardDecay.read(sums[place], now, landmark, (double) horizon.halfLife());
    }

    /** The positive sums as shares of their total, highest first, then by name. They are the same at any time. */
    Map<String, Double> shares() {
        int[] order = new int[size];
        int count = 0;
        double total = 0;
        for (int i = 0; i < size; i++) {
            if (sums[i] > 0) {
                insertByRank(order, count++, i);
                total += sums[i];
            }
        }
        if (count == 0) {
            return Map.of();
        }
        Map<String, Double> shares = new LinkedHashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            shares.put(names[order[i]], sums[order[i]] / total);
        }
        return Collections.unmodifiableMap(shares);
    }

    private void insertByRank(int[] order, int count, int place) {
        int at = count;
        while (at > 0 && sums[order[at - 1]] < sums[place]) {
            order[at] = order[at - 1];
            at--;
        }
        order[at] = place;
    }

    private void put(String name, double scaled) {
        int place = Arrays.binarySearch(names, 0, size, name);
        if (place >= 0) {
            sums[place] += scaled;
            return;
        }
        int at = -place - 1;
        if (size == horizon.capacity()) {
            int smallest = smallest();
            if (Math.abs(sums[smallest]) >= Math.abs(scaled)) {
                return;
            }
            remove(smallest);
            at -= smallest < at ? 1 : 0;
        }
        insert(at, name, scaled);
    }

    private int smallest() {
        int smallest = 0;
        for (int i = 1; i < size; i++) {
            if (Math.abs(sums[i]) <= Math.abs(sums[smallest])) {
                smallest = i;
            }
        }
        return smallest;
    }

    private void remove(int place) {
        System.arraycopy(names, place + 1, names, place, size - place - 1);
        System.arraycopy(sums, place + 1, sums, place, size - place - 1);
        size--;
    }

    private void insert(int place, String name, double scaled) {
        if (size == names.length) {
            int length = Math.min(horizon.capacity(), size + size / 4 + 2);
            names = Arrays.copyOf(names, length);
            sums = Arrays.copyOf(sums, length);
        }
        System.arraycopy(names, place, names, place + 1, size - place);
        System.arraycopy(sums, place, sums, place + 1, size - place);
        names[place] = name;
        sums[place] = scaled;
        size++;
    }

    private void moveTo(long target) {
        for (int i = 0; i < size; i++) {
            sums[i] = ForwardDecay.moved(sums[i], landmark, target, horizon.halfLife());
        }
        landmark = target;
    }

    void write(StateWriter writer) throws IOException {
        writer.number(size);
        if (size > 0) {
            writer.number(landmark);
        }
        for (int i = 0; i < size; i++) {
            writer.string(names[i]);
            writer.decimal(sums[i]);
        }
    }

    static DecayedSums read(StateReader reader, Horizon horizon) throws IOException {
        DecayedSums decayed = new DecayedSums(horizon);
        int size = reader.size();
        decayed.names = new String[size];
        decayed.sums = new double[size];
        decayed.landmark = size > 0 ? reader.number() : 0;
        for (; decayed.size < size; decayed.size++) {
            decayed.names[decayed.size] = reader.name();
            decayed.sums[decayed.size] = reader.decimal();
        }
        return decayed;
    }
}
