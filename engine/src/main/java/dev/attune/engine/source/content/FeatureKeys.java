package dev.attune.engine.source.content;

import dev.attune.engine.catalog.Hash64;
import dev.attune.engine.catalog.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The features of an item as 64-bit hashes of field and value, so that a category and a tag of one name stay apart; at
 * a million features two of them share a key with a chance of 3 in 100 million. Words are runs of letters and digits in
 * lower case, from two characters on; characters of scripts without spaces between words stand alone.
 */
final class FeatureKeys {
    private long[] keys = new long[32];
    private int[] times = new int[32];
    private int labels;
    private int size;
    private int read;

    /** Reads the features of an item. */
    void read(Item item, boolean withLabels, int mostWords) {
        size = 0;
        read = 0;
        if (withLabels) {
            label("category=", item.categories());
            label("tag=", item.tags());
            label("brand=", item.brand() == null ? List.of() : List.of(item.brand()));
        }
        labels = size;
        words(item.title(), mostWords);
        words(item.text(), mostWords);
    }

    int size() {
        return size;
    }

    /** The first so many are labels, the rest words. */
    int labels() {
        return labels;
    }

    long key(int n) {
        return keys[n];
    }

    /** How often the item has the feature; labels once. */
    int times(int n) {
        return times[n];
    }

    static long label(String field, String value) {
        return Hash64.of(field + value);
    }

    static long word(String lowerCase) {
        return Hash64.of("word=" + lowerCase);
    }

    private void label(String field, List<String> values) {
        for (String value : values) {
            long key = label(field, value);
            if (place(key, 0) == size) {
                append(key);
            }
        }
    }

    private void words(@Nullable String text, int most) {
        int from = 0;
        int at = 0;
        int length = text == null ? 0 : text.length();
        while (text != null && at < length && read < most) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            if (Character.isIdeographic(character)) {
                word(text, from, at);
                count(text.substring(at, next));
                from = next;
            } else if (!Character.isLetterOrDigit(character)) {
                word(text, from, at);
                from = next;
            }
            at = next;
        }
        if (text != null && at == length) {
            word(text, from, at);
        }
    }

    private void word(String text, int from, int to) {
        if (to - from >= 2) {
            count(text.substring(from, to));
        }
    }

    private void count(String word) {
        long key = word(word.toLowerCase(java.util.Locale.ROOT));
        int place = place(key, labels);
        if (place == size) {
            append(key);
        } else {
            times[place]++;
        }
        read++;
    }

    private int place(long key, int from) {
        int place = from;
        while (place < size && keys[place] != key) {
            place++;
        }
        return place;
    }

    private void append(long key) {
        if (size == keys.length) {
            keys = java.util.Arrays.copyOf(keys, size * 2);
            times = java.util.Arrays.copyOf(times, size * 2);
        }
        keys[size] = key;
        times[size++] = 1;
    }
}
