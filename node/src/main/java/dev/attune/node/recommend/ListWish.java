package dev.attune.node.recommend;

import dev.attune.engine.recommend.Filter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody asks for, or has subscribed to.
 *
 * @param person pseudonym, or null for nobody
 * @param limit 1..100
 * @param item the item of the page, or null
 */
public record ListWish(
        @Nullable String person,
        String slot,
        int limit,
        @Nullable String item,
        Set<String> exclude,
        @Nullable String category,
        List<Filter> filters) {

    /** The same wish for somebody else: an anonymous person who became a known one. */
    public ListWish of(String otherPerson) {
        return new ListWish(otherPerson, slot, limit, item, exclude, category, filters);
    }
}
