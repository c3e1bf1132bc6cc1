package dev.attune.engine.source;

import java.util.IdentityHashMap;
import java.util.function.Supplier;

/** Working memory that a source may use while it proposes; it owns nothing of it afterwards. */
public final class Scratch {
    /** Room of {@link #keptItems} and {@link #keptAmounts}. */
    public static final int KEPT = 64;

    private final ScoreMap sums = new ScoreMap();
    private int[] items = new int[512];
    private double[] amounts = new double[512];
    private final IdentityHashMap<Class<?>, Object> own = new IdentityHashMap<>();
    private final int[] keptItems = new int[KEPT];
    private final double[] keptAmounts = new double[KEPT];
    private float[] floats = new float[512];
    private float[] vector = new float[128];

    /** A map that is shared by all sources of the thread: clear it first. */
    public ScoreMap sums() {
        return sums;
    }

    /** Room for at least {@code size} items. */
    public int[] items(int size) {
        if (items.length < size) {
            items = new int[Integer.highestOneBit(size) * 2];
        }
        return items;
    }

    /** Room for at least {@code size} amounts. */
    public double[] amounts(int size) {
        if (amounts.length < size) {
            amounts = new double[Integer.highestOneBit(size) * 2];
        }
        return amounts;
    }

    /** What a source of another package needs beside this: one object of each class, made when first asked for. */
    public <T> T own(Class<T> type, Supplier<T> first) {
        Object found = own.get(type);
        if (found == null) {
            found = first.get();
            own.put(type, found);
        }
        return type.cast(found);
    }

    /** A few items beside {@link #items}, which may be filled again meanwhile. */
    public int[] keptItems() {
        return keptItems;
    }

    /** A few amounts beside {@link #amounts}. */
    public double[] keptAmounts() {
        return keptAmounts;
    }

    /** Room for at least {@code size} floats; a vector scan uses it. */
    public float[] floats(int size) {
        if (floats.length < size) {
            floats = new float[Integer.highestOneBit(size) * 2];
        }
        return floats;
    }

    /** Room for a vector of at least {@code size} numbers, which a vector scan leaves alone. */
    public float[] vector(int size) {
        if (vector.length < size) {
            vector = new float[Integer.highestOneBit(size) * 2];
        }
        return vector;
    }
}
