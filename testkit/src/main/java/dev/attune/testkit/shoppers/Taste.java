package dev.attune.testkit.shoppers;

import java.util.List;

/**
 * What a shopper likes, by number of category; nobody is told.
 *
 * @param favourites one or two
 * @param disliked the one the shopper stays away from
 */
public record Taste(List<Integer> favourites, int disliked) {
    public Taste {
        favourites = List.copyOf(favourites);
        if (favourites.isEmpty() || favourites.contains(disliked)) {
            throw new IllegalArgumentException(
                    "taste: " + favourites + " but not " + disliked + " (expected: favourites without the disliked)");
        }
    }

    /** Whether a category is a favourite. */
    public boolean likes(int category) {
        return favourites.contains(category);
    }

    /** The taste of somebody who likes what is disliked here, and the other way round. */
    public Taste opposite() {
        return new Taste(List.of(disliked), favourites.get(0));
    }
}
