package dev.attune.engine.recommend;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Scratch;

/** Says in a few words why an item is in the list: what its strongest source knows. */
final class Reasons {
    private static final String CATALOG = "From the catalogue";

    private final Catalog catalog;
    private final Sources sources;

    Reasons(Catalog catalog, Sources sources) {
        this.catalog = catalog;
        this.sources = sources;
    }

    /** @param source number of the source that added most, −1 for the catalogue itself */
    String reason(int source, int item, Query query, Scratch scratch) {
        return source < 0 ? CATALOG : reason(sources.all().get(source).name(), item, query, scratch);
    }

    private String reason(String source, int item, Query query, Scratch scratch) {
        return switch (source) {
            case "co-visitation", "sequential-rules", "markov", "cosine", "llr" -> together(item, query, scratch);
            case "two-steps" -> about("Related to", query);
            case "bought-together" -> about("Bought together with", query);
            case "content" -> about("Similar to", query);
            case "session-knn", "stan" -> "Visits like this one went on to it";
            case "session-embedding", "linear" -> "Goes with what you looked at in this visit";
            case "users" -> "People who like what you like chose it";
            case "factors" -> "Fits what you liked so far";
            case "own" -> own(item, query);
            case "category-popular" -> popularIn(item, query);
            case "popular" -> popular(query);
            case "trending" -> "Trending now";
            default -> CATALOG;
        };
    }

    private String together(int item, Query query, Scratch scratch) {
        int voter = sources.coVisitation().strongestVoter(query, item, scratch);
        return voter < 0 ? own(item, query) : "Seen together with “" + title(voter) + "”";
    }

    private String about(String relation, Query query) {
        int last = query.anchor() >= 0 || query.recentSize() == 0 ? query.anchor() : query.recentItem(0);
        return last < 0 ? CATALOG : relation + " “" + title(last) + "”";
    }

    private static String own(int item, Query query) {
        for (int n = 0; n < query.sessionSize(); n++) {
            if (query.recentItem(n) == item) {
                return "You looked at it in this visit";
            }
        }
        return "You looked at it before";
    }

    private String popularIn(int item, Query query) {
        for (int n = 0; n < query.categoryCount(); n++) {
            if (catalog.inCategory(item, query.category(n))) {
                return "Popular in " + catalog.categoryName(query.category(n));
            }
        }
        return popular(query);
    }

    private String popular(Query query) {
        return query.onlyCategory() < 0 ? "Popular" : "Popular in " + catalog.categoryName(query.onlyCategory());
    }

    private String title(int item) {
        String title = catalog.item(item).title();
        return title == null || title.isBlank() ? catalog.id(item) : title;
    }
}
