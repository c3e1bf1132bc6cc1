package dev.attune.engine.source.linear;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The weights of an item for the items that it speaks for: a sparse, immutable row. */
final class Weights {
    private final int[] items;
    private final float[] values;

    Weights(int[] items, float[] values) {
        this.items = items;
        this.values = values;
    }

    int size() {
        return items.length;
    }

    int item(int n) {
        return items[n];
    }

    float value(int n) {
        return values[n];
    }

    /** The part with the greatest weights by amount. */
    Weights strongest(int most) {
        if (items.length <= most) {
            return this;
        }
        float[] amounts = new float[values.length];
        for (int n = 0; n < amounts.length; n++) {
            amounts[n] = Math.abs(values[n]);
        }
        Arrays.sort(amounts);
        float least = amounts[amounts.length - most];
        int[] keptItems = new int[most];
        float[] keptValues = new float[most];
        int size = 0;
        for (int n = 0; n < items.length && size < most; n++) {
            if (Math.abs(values[n]) >= least) {
                keptItems[size] = items[n];
                keptValues[size++] = values[n];
            }
        }
        return new Weights(keptItems, keptValues);
    }

    /** A growing row of the trainer's, in the order in which targets were first solved. */
    static final class Builder {
        private int[] items = new int[4];
        private float[] values = new float[4];
        private int size;

        void set(int item, float value) {
            int place = place(item);
            if (place < 0) {
                if (size == items.length) {
                    items = Arrays.copyOf(items, size * 2);
                    values = Arrays.copyOf(values, size * 2);
                }
                place = size++;
                items[place] = item;
            }
            values[place] = value;
        }

        void remove(int item) {
            int place = place(item);
            if (place >= 0) {
                size--;
                items[place] = items[size];
                values[place] = values[size];
            }
        }

        @Nullable
        Weights build() {
            return size == 0 ? null : new Weights(Arrays.copyOf(items, size), Arrays.copyOf(values, size));
        }

        private int place(int item) {
            for (int n = 0; n < size; n++) {
                if (items[n] == item) {
                    return n;
                }
            }
            return -1;
        }
    }
}
