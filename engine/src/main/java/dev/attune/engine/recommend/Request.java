package dev.attune.engine.recommend;

import dev.attune.engine.profile.Profile;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a list.
 *
 * @param profile of the person, {@link Profile#unknown} for nobody known
 * @param slot name of the place on the page
 * @param limit 1..100
 * @param item the item of the page that the list stands on, or null; it is never in the list
 * @param exclude items that must not be in the list
 * @param category only items of this category, or null
 * @param filters all must hold
 * @param now site time, ms
 */
public record Request(
        Profile profile,
        String slot,
        int limit,
        @Nullable String item,
        Set<String> exclude,
        @Nullable String category,
        List<Filter> filters,
        long now) {}
