package dev.attune.engine.source.content;

import java.util.Arrays;

/**
 * The items that have a feature, lowest index first; an item that has it several times stands there as often. Immutable
 * to readers: a longer posting may share the array, as places behind {@link #size} are nobody's and only the newest is
 * added to.
 */
final class Posting {
    static final Posting NONE = new Posting(new int[0], 0, 0);

    final int[] items;
    final int size;
    /** How many different items. */
    final int documents;
    /** ln(documents + 1), the part of the inverse document frequency that is the feature's own. */
    final double logarithm;

    private Posting(int[] items, int size, int documents) {
        this.items = items;
        this.size = size;
        this.documents = documents;
        this.logarithm = StrictMath.log(documents + 1.0);
    }

    /** With an item that is not in it. */
    Posting with(int item, int times) {
        int place = size == 0 || items[size - 1] < item ? size : first(item);
        boolean behind = place == size;
        int[] longer = behind ? room(size + times) : inserted(place, times);
        Arrays.fill(longer, place, place + times, item);
        return new Posting(longer, size + times, documents + 1);
    }

    /** Without an item that is in it. */
    Posting without(int item) {
        int from = first(item);
        int to = from;
        while (to < size && items[to] == item) {
            to++;
        }
        int[] fewer = new int[size - (to - from)];
        System.arraycopy(items, 0, fewer, 0, from);
        System.arraycopy(items, to, fewer, from, size - to);
        return new Posting(fewer, fewer.length, documents - 1);
    }

    private int[] room(int needed) {
        return needed <= items.length ? items : Arrays.copyOf(items, needed + (needed >> 1));
    }

    private int[] inserted(int place, int times) {
        int[] longer = new int[size + times];
        System.arraycopy(items, 0, longer, 0, place);
        System.arraycopy(items, place, longer, place + times, size - place);
        return longer;
    }

    /** The first place whose item is not below {@code item}. */
    private int first(int item) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (items[middle] < item) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
