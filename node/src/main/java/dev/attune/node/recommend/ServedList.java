package dev.attune.node.recommend;

import dev.attune.engine.recommend.RankedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is served and recorded.
 *
 * @param user pseudonym, or null for nobody
 * @param version log offset up to which everything is learned and published
 * @param generatedAt site time, ms
 * @param stale made while the learner was behind
 */
public record ServedList(
        String id,
        String slot,
        @Nullable String user,
        long version,
        long generatedAt,
        boolean personalized,
        boolean stale,
        List<RankedList.Entry> items) {

    /** Whether both show the same items in the same order. */
    public boolean sameItems(ServedList other) {
        if (items.size() != other.items.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).item().equals(other.items.get(i).item())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the item is in the list. */
    public boolean holds(String item) {
        for (RankedList.Entry entry : items) {
            if (entry.item().equals(item)) {
                return true;
            }
        }
        return false;
    }
}
