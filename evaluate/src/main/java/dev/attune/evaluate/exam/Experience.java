package dev.attune.evaluate.exam;

import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.model.Events;
import java.util.HashMap;
import java.util.Map;

/**
 * How much there was to know of people and items when they were asked for. Rows of a person always count once they
 * happened. Rows of an item count once they were learned ({@link #ofLearned}), or once they happened
 * ({@link #ofHappened}), whether or not anybody learned them: then the same cases are cold however often the models are
 * refreshed. One thread.
 */
public final class Experience {
    /** Below so many rows a person or an item is cold. */
    public static final int COLD = 5;

    private final boolean happened;
    private final Map<String, Integer> people = new HashMap<>();
    private final Map<String, Integer> items = new HashMap<>();

    private Experience(boolean happened) {
        this.happened = happened;
    }

    /** Items are known by the rows of them that were learned. */
    public static Experience ofLearned() {
        return new Experience(false);
    }

    /** Items are known by the rows of them that happened. */
    public static Experience ofHappened() {
        return new Experience(true);
    }

    void seen(Row row) {
        people.merge(Events.person(row), 1, Integer::sum);
        if (happened) {
            count(row);
        }
    }

    void learned(Row row) {
        if (!happened) {
            count(row);
        }
    }

    boolean isColdUser(String person) {
        return people.getOrDefault(person, 0) < COLD;
    }

    boolean isColdItem(String item) {
        return items.getOrDefault(item, 0) < COLD;
    }

    private void count(Row row) {
        if (row.item() != null) {
            items.merge(row.item(), 1, Integer::sum);
        }
    }
}
