package dev.attune.engine.source.content;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One interest of a person: the weighted sum of vectors of items. The order of the items does not matter, but for
 * rounding. Of one request thread, which uses it again and again.
 */
final class Interest {
    private Feature[] features = new Feature[64];
    private double[] values = new double[64];
    private int[] slots = new int[256];
    private int[] places = new int[64];
    private int size;
    private double weight;
    private double x;
    private double y;
    private float[] text = new float[0];
    private boolean hasText;
    private double length = -1;

    void clear() {
        for (int n = 0; n < size; n++) {
            slots[places[n]] = 0;
        }
        size = 0;
        weight = 0;
        x = 0;
        y = 0;
        hasText = false;
        length = -1;
    }

    /** Adds {@code amount} times the vector of an item. */
    void add(ItemVector vector, Scales scales, double amount, Frequencies frequencies) {
        for (int n = 0; n < vector.labels; n++) {
            add(vector.features[n], amount * scales.label);
        }
        for (int n = vector.labels; n < vector.features.length; n++) {
            Feature word = vector.features[n];
            add(word, amount * scales.word * vector.times[n] * frequencies.inverse(word));
        }
        x += amount * scales.priceX;
        y += amount * scales.priceY;
        addText(vector.textVector, amount * vector.text);
        weight += amount;
        length = -1;
    }

    /** Makes all of it {@code factor} times as much: what time does to it. */
    void scale(double factor) {
        for (int n = 0; n < size; n++) {
            values[n] *= factor;
        }
        for (int n = 0; hasText && n < text.length; n++) {
            text[n] *= (float) factor;
        }
        x *= factor;
        y *= factor;
        weight *= factor;
        length = -1;
    }

    /** Sum of the amounts. */
    double weight() {
        return weight;
    }

    boolean hasText() {
        return hasText;
    }

    double length() {
        if (length < 0) {
            double sum = x * x + y * y;
            for (int n = 0; n < size; n++) {
                sum += values[n] * values[n];
            }
            for (int n = 0; hasText && n < text.length; n++) {
                sum += (double) text[n] * text[n];
            }
            length = Math.sqrt(sum);
        }
        return length;
    }

    int size() {
        return size;
    }

    /** The n-th feature, in the order in which they came. */
    Feature feature(int n) {
        return features[n];
    }

    double value(int n) {
        return values[n];
    }

    /** 0 when either is nothing. */
    double cosine(ItemVector vector, Scales scales, Frequencies frequencies) {
        double labels = 0;
        for (int n = 0; n < vector.labels; n++) {
            labels += valueOf(vector.features[n]);
        }
        double words = 0;
        for (int n = vector.labels; n < vector.features.length; n++) {
            Feature word = vector.features[n];
            words += valueOf(word) * vector.times[n] * frequencies.inverse(word);
        }
        double dot = dot(labels, words, scales) + textDot(vector);
        return length() > 0 ? dot / length() : 0;
    }

    /**
     * The scalar product, but for the texts.
     *
     * @param labels sum of the values of the item's labels
     * @param words sum of the values of its words, each times its inverse document frequency
     */
    double dot(double labels, double words, Scales scales) {
        return labels * scales.label + words * scales.word + x * scales.priceX + y * scales.priceY;
    }

    private double textDot(ItemVector vector) {
        float[] other = vector.textVector;
        if (!hasText || other == null || other.length != text.length) {
            return 0;
        }
        double sum = 0;
        for (int n = 0; n < other.length; n++) {
            sum += text[n] * other[n];
        }
        return sum * vector.text;
    }

    private void addText(float @Nullable [] vector, double amount) {
        if (vector == null || amount == 0) {
            return;
        }
        if (!hasText) {
            text = text.length == vector.length ? text : new float[vector.length];
            Arrays.fill(text, 0);
            hasText = true;
        }
        for (int n = 0; n < Math.min(text.length, vector.length); n++) {
            text[n] += (float) (amount * vector[n]);
        }
    }

    private double valueOf(Feature feature) {
        int place = slots[slot(feature)];
        return place == 0 ? 0 : values[place - 1];
    }

    private void add(Feature feature, double amount) {
        int slot = slot(feature);
        if (slots[slot] == 0) {
            if (size == features.length) {
                grow();
                slot = slot(feature);
            }
            features[size] = feature;
            values[size] = 0;
            places[size] = slot;
            slots[slot] = ++size;
        }
        values[slots[slot] - 1] += amount;
    }

    private int slot(Feature feature) {
        int mask = slots.length - 1;
        int slot = (int) (feature.key ^ (feature.key >>> 32)) & mask;
        while (slots[slot] != 0 && features[slots[slot] - 1].key != feature.key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        features = Arrays.copyOf(features, size * 2);
        values = Arrays.copyOf(values, size * 2);
        places = Arrays.copyOf(places, size * 2);
        slots = new int[size * 8];
        for (int n = 0; n < size; n++) {
            places[n] = slot(features[n]);
            slots[places[n]] = n + 1;
        }
    }
}
