package dev.attune.evaluate.offpolicy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items that can be shown, and the number of positions at which they can: items and positions are counted from 0. */
public final class Arms {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final int positions;

    /** @param items in the order of their numbers */
    public Arms(Set<String> items, int positions) {
        if (items.isEmpty() || positions < 1) {
            throw new IllegalArgumentException(
                    "arms: " + items.size() + " items, " + positions + " positions (expected: 1 or more of either)");
        }
        for (String item : items) {
            numbers.put(item, numbers.size());
        }
        this.positions = positions;
    }

    /** How many items there are. */
    public int items() {
        return numbers.size();
    }

    /** How many positions there are. */
    public int positions() {
        return positions;
    }

    /** Number of an item; throws {@link IllegalArgumentException} when it is none of these. */
    public int number(String item) {
        Integer number = numbers.get(item);
        if (number == null) {
            throw new IllegalArgumentException("item: " + item + " (expected: one of " + numbers.size() + " items)");
        }
        return number;
    }

    /** The items in the order of their numbers. */
    public List<String> names() {
        return List.copyOf(numbers.keySet());
    }
}
