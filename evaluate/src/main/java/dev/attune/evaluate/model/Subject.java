package dev.attune.evaluate.model;

import dev.attune.engine.catalog.Item;
import dev.attune.evaluate.format.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Some models that learn from the same rows. Only an exam calls it, and sees to it that no row
 * is shown before the lists for it are made.
 */
public interface Subject {
    /** What the set says of an item. */
    void store(Item item, long time);

    /** What is known of a person from outside. */
    void introduce(String person, Map<String, String> attributes, long time);

    /** Everything takes in the row: the profile of its person, and every source. */
    void learn(Row row);

    /** Whatever was noted down for later is learned now. */
    void settle();

    /** The profile of the row's person takes it in, and nothing else does. */
    void observe(Row row);

    /** The list of each model for a person at a time, without some items. */
    List<Proposal> propose(String person, long now, Set<String> exclude);

    /** How many items could be proposed. */
    int itemCount();
}
