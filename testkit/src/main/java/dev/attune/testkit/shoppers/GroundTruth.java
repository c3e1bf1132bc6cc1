package dev.attune.testkit.shoppers;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a recommender cannot know: which items a shopper likes, and how good a list therefore is. */
public final class GroundTruth {
    private final ShopCatalogue catalogue;

    /** The truth about the items of a shop. */
    public GroundTruth(ShopCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether the item is of one of the shopper's favourite categories; false for an id that is not ours. */
    public boolean isRelevant(Shopper shopper, String item) {
        int index = catalogue.index(item);
        return index >= 0 && shopper.taste().likes(catalogue.category(index));
    }

    /** Whether the item is of the category that the shopper stays away from. */
    public boolean isDisliked(Shopper shopper, String item) {
        int index = catalogue.index(item);
        return index >= 0 && shopper.taste().disliked() == catalogue.category(index);
    }

    /** Share of relevant items among the first {@code k} places; empty places count as misses. */
    public double precision(Shopper shopper, List<String> list, int k) {
        long relevant =
                list.stream().limit(k).filter(item -> isRelevant(shopper, item)).count();
        return (double) relevant / k;
    }

    /** Share of a category among the first {@code k} items of a list; 0 for an empty list. */
    public double share(int category, List<String> list, int k) {
        return list.stream()
                .limit(k)
                .mapToInt(catalogue::index)
                .mapToDouble(item -> item >= 0 && catalogue.category(item) == category ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** The yardstick: the {@code k} items clicked most often, ties by id. */
    public static List<String> popular(Collection<ShopEvent> events, int k) {
        Map<String, Integer> clicks = new HashMap<>();
        for (ShopEvent event : events) {
            if (event.type().equals("click") && event.item() != null) {
                clicks.merge(event.item(), 1, Integer::sum);
            }
        }
        return clicks.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(k)
                .map(Map.Entry::getKey)
                .toList();
    }
}
