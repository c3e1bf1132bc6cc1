package dev.attune.evaluate.exam;

import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.model.Events;
import java.util.HashMap;
import java.util.Map;

/** How much there was to know of people and items when they were asked for. One thread. */
public final class Experience {
    /** Below so many rows a person or an item is cold. */
    public static final int COLD = 5;

    private final Map<String, Integer> people = new HashMap<>();
    private final Map<String, Integer> items = new HashMap<>();

    void seen(Row row) {
        people.merge(Events.person(row), 1, Integer::sum);
    }

    void learned(Row row) {
        if (row.item() != null) {
            items.merge(row.item(), 1, Integer::sum);
        }
    }

    boolean isColdUser(String person) {
        return people.getOrDefault(person, 0) < COLD;
    }

    boolean isColdItem(String item) {
        return items.getOrDefault(item, 0) < COLD;
    }
}
