package dev.attune.engine.source.content;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Of each item what a request needs to make a cosine of sums, close together: 32 bytes, so one miss of the cache an
 * item. One writer at a time; readers see each number whole, and for the moment of a change an old one beside a new one.
 *
 * <pre>
 * generation (int) | words / their length of the moment (float, made by readers) | label (float) | words (float)
 * price (float) | logarithm of the price (float) | whole half-lives (int) | part of one (float)
 * </pre>
 */
final class Multipliers {
    private static final VarHandle ROW = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int WIDTH = 4;

    private final Recency recency;
    private volatile long[] rows = new long[WIDTH << 6];

    Multipliers(Recency recency) {
        this.recency = recency;
    }

    // ---- writer ----

    void put(int item, @Nullable ItemVector vector) {
        long[] known = rows;
        if ((item + 1) * WIDTH > known.length && vector == null) {
            return;
        }
        if ((item + 1) * WIDTH > known.length) {
            known = Arrays.copyOf(known, Math.max((item + 1) * WIDTH, known.length * 2));
        }
        int whole = vector == null || vector.publishedAt < 0 ? 0 : recency.whole(vector.publishedAt);
        set(known, item, 0, pack(-1, 0));
        set(known, item, 1, vector == null ? 0 : pack(bits(vector.label), bits(vector.words)));
        set(known, item, 2, vector == null ? 0 : pack(bits(vector.price), bits(vector.logPrice)));
        set(known, item, 3, pack(whole, bits(part(vector))));
        rows = known;
    }

    private double part(@Nullable ItemVector vector) {
        if (vector == null || !vector.available) {
            return Scales.NOT_AVAILABLE;
        }
        return vector.publishedAt < 0 ? Scales.NO_AGE : recency.part(vector.publishedAt);
    }

    // ---- any thread ----

    /** Fills a request's scales; all 0 for an item without content. */
    void read(int item, Index index, Scales scales) {
        long[] known = rows;
        if ((item + 1) * WIDTH > known.length) {
            scales.clear();
            return;
        }
        long first = (long) ROW.getOpaque(known, item * WIDTH);
        long second = (long) ROW.getOpaque(known, item * WIDTH + 1);
        long third = (long) ROW.getOpaque(known, item * WIDTH + 2);
        long fourth = (long) ROW.getOpaque(known, item * WIDTH + 3);
        float words = lower(second);
        scales.label = upper(second);
        scales.word = 0;
        if (words > 0) {
            scales.word = high(first) == index.generation() ? lower(first) : measured(item, words, index, known);
        }
        scales.price(upper(third), lower(third), index.prices());
        scales.whole = high(fourth);
        scales.part = lower(fourth);
    }

    /** What a word is multiplied with; 0 for an item that has gone meanwhile. */
    private static float measured(int item, float words, Index index, long[] known) {
        int generation = index.generation();
        ItemVector vector = index.vector(item);
        double length = vector == null ? 0 : vector.wordLength(index.frequencies());
        float word = length > 0 ? (float) (words / length) : 0;
        set(known, item, 0, pack(generation, bits(word)));
        return word;
    }

    private static void set(long[] rows, int item, int column, long value) {
        ROW.setOpaque(rows, item * WIDTH + column, value);
    }

    private static long pack(int high, int low) {
        return (long) high << 32 | (low & 0xFFFF_FFFFL);
    }

    private static int bits(double value) {
        return Float.floatToRawIntBits((float) value);
    }

    private static int high(long packed) {
        return (int) (packed >>> 32);
    }

    private static float upper(long packed) {
        return Float.intBitsToFloat((int) (packed >>> 32));
    }

    private static float lower(long packed) {
        return Float.intBitsToFloat((int) packed);
    }
}
