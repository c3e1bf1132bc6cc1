package dev.attune.engine.recommend;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.Scratch;

/** Says in a few words why an item is in the list: what its strongest source knows. */
final class Reasons {
    private final Catalog catalog;
    private final Sources sources;

    Reasons(Catalog catalog, Sources sources) {
        this.catalog = catalog;
        this.sources = sources;
    }

    /** @param source number of the source that added most, −1 for the catalogue itself */
    String reason(int source, int item, Query query, Scratch scratch) {
        return switch (source) {
            case Sources.CO_VISITATION, Sources.SEQUENTIAL_RULES, Sources.MARKOV, Sources.COSINE, Sources.LLR ->
                together(item, query, scratch);
            case Sources.TWO_STEPS -> about("Related to", query);
            case Sources.BOUGHT_TOGETHER -> about("Bought together with", query);
            case Sources.OWN -> own(item, query);
            case Sources.CATEGORY_POPULAR -> popularIn(item, query);
            case Sources.POPULAR -> popular(query);
            case Sources.TRENDING -> "Trending now";
            default -> "From the catalogue";
        };
    }

    private String together(int item, Query query, Scratch scratch) {
        int voter = sources.coVisitation().strongestVoter(query, item, scratch);
        return voter < 0 ? own(item, query) : "Seen together with “" + title(voter) + "”";
    }

    private String about(String relation, Query query) {
        int last = query.anchor() >= 0 || query.recentSize() == 0 ? query.anchor() : query.recentItem(0);
        return last < 0 ? "From the catalogue" : relation + " “" + title(last) + "”";
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
