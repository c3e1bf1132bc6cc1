package dev.attune.engine.source.trend;

import dev.attune.engine.decay.Decay;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Sliding windows of up to five minutes for a bounded number of keys (items, or categories). When all windows are taken,
 * a hand goes round: of the next eight windows the one that was touched longest ago is given to the new key, and the hand
 * goes on behind it. One writer, any number of readers.
 */
public final class Windows {
    private static final int LOOKED_AT = 8;

    private final Decay decay;
    private final int minPeople;
    private final AtomicReferenceArray<@Nullable Window> windows;
    private volatile AtomicIntegerArray places = new AtomicIntegerArray(256);
    private volatile int used;
    private int hand;

    Windows(TrendSettings settings) {
        decay = new Decay(settings.halfLife());
        minPeople = settings.minPeople();
        windows = new AtomicReferenceArray<>(settings.keys());
    }

    /** Touches of a key in the window before {@code now}, exact but for the 5 s in which the window begins. Any thread. */
    public int count(int key, long now, long window) {
        Window found = find(key);
        return found == null ? 0 : found.count(key, now, window);
    }

    /** How unlikely so many are ({@code −log10} of the chance), 0 when too few people took part. Any thread. */
    public double burst(int key, long now, long window) {
        Window found = find(key);
        return found == null ? 0 : found.burst(key, now, window, decay, minPeople);
    }

    /** Touches of a key in the window before {@code now} beside those that are usual. Any thread. */
    public Surge surge(int key, long now, long window) {
        Window found = find(key);
        return found == null ? Surge.NONE : found.surge(key, now, window, decay);
    }

    /** How many places have been used; for {@link #keyAt}. */
    int used() {
        return used;
    }

    /** The key at a place. Any thread; may have changed when it is asked for, which then answers 0. */
    int keyAt(int place) {
        Window window = windows.get(place);
        return window == null ? -1 : window.key();
    }

    void add(int key, long time, long person) {
        Window window = find(key);
        if (window == null) {
            window = give(key);
        }
        window.add(time, person, decay);
    }

    void subtract(int key, long time, long person) {
        Window window = find(key);
        if (window != null) {
            window.subtract(time, person, decay);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(hand);
        out.writeInt(used);
        for (int place = 0; place < used; place++) {
            at(place).write(out);
        }
    }

    void read(DataInput in) throws IOException {
        hand = in.readInt();
        int count = in.readInt();
        for (int place = 0; place < count; place++) {
            Window window = new Window();
            window.read(in);
            windows.set(place, window);
            point(window.key(), place + 1);
        }
        used = count;
    }

    private @Nullable Window find(int key) {
        AtomicIntegerArray known = places;
        int place = key < known.length() ? known.get(key) : 0;
        return place == 0 ? null : windows.get(place - 1);
    }

    private Window give(int key) {
        int place = used < windows.length() ? fresh() : longestUntouched();
        Window window = at(place);
        if (window.key() >= 0) {
            point(window.key(), 0);
        }
        window.begin(key);
        point(key, place + 1);
        return window;
    }

    private int fresh() {
        int place = used;
        windows.set(place, new Window());
        used = place + 1;
        return place;
    }

    private int longestUntouched() {
        int longest = hand;
        for (int n = 0; n < LOOKED_AT; n++) {
            int place = (hand + n) % used;
            if (at(place).newest() < at(longest).newest()) {
                longest = place;
            }
        }
        hand = (longest + 1) % used;
        return longest;
    }

    private Window at(int place) {
        Window window = windows.get(place);
        if (window == null) {
            throw new IllegalStateException("window " + place + ": missing");
        }
        return window;
    }

    private void point(int key, int place) {
        AtomicIntegerArray known = places;
        if (key >= known.length()) {
            known = grown(known, key + 1);
            places = known;
        }
        known.set(key, place);
    }

    private static AtomicIntegerArray grown(AtomicIntegerArray known, int size) {
        AtomicIntegerArray larger = new AtomicIntegerArray(Math.max(size, known.length() * 2));
        for (int key = 0; key < known.length(); key++) {
            larger.setPlain(key, known.get(key));
        }
        return larger;
    }
}
