package dev.attune.engine.recommend;

import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.Members;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.settings.Expected;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.QueryEncoder;
import dev.attune.engine.source.trend.Trend;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes lists: asks the sources, blends, filters from the best down until the list is full, and fills a short list with
 * what is popular and then with what the catalogue holds. Belongs to one request thread and keeps its working memory;
 * reads while the learner writes.
 */
public final class Recommender {
    /** The longest list. */
    public static final int LONGEST = 100;

    private static final int FILL_FROM_POPULAR = 10_000;
    private static final int FILL_FROM_CATALOG = 2_000;
    private static final double CATALOG_WEIGHT = 0.001;
    private static final Map<String, Double> SIMILAR =
            Map.of("co-visitation", 1.0, "cosine", 1.0, "llr", 0.5, "category-popular", 0.2);

    private final Catalog catalog;
    private final Sources sources;
    private final int limit;
    private final double[] weights;
    private final double[] similarWeights;
    private final double[] togetherWeights;
    private final QueryEncoder encoder;
    private final Blend blend;
    private final Gate gate;
    private final Shelf shelf;

    public Recommender(Catalog catalog, Sources sources, RecommendSettings settings, FilterCounts counts) {
        this.catalog = catalog;
        this.sources = sources;
        this.limit = settings.candidates();
        this.weights = sources.inOrder(settings.weights().bySource());
        this.similarWeights = sources.inOrder(SIMILAR);
        this.togetherWeights = sources.inOrder(Map.of("bought-together", 1.0));
        this.encoder = new QueryEncoder(catalog, settings.sessionGap());
        this.blend = new Blend(sources.all(), settings.weights().constant(), limit);
        this.gate = new Gate(catalog, settings, counts);
        this.shelf = new Shelf(catalog, blend, new Reasons(catalog, sources));
    }

    /** The list of a request; {@code version} is what it will be marked with. */
    public RankedList recommend(Request request, long version) {
        check(request.limit());
        Query query = encode(request);
        gate.open(request);
        blend.clear();
        blend.ask(query, weights);
        return finish(request, query, version);
    }

    /** Items that go with an item; nothing when the item is not known. */
    public RankedList similar(String item, int size, long now, long version) {
        return goingWith(item, size, now, version, similarWeights, true);
    }

    /** Items that were bought in the visits in which an item was seen or bought: these alone, however few they are. */
    public RankedList boughtTogether(String item, int size, long now, long version) {
        return goingWith(item, size, now, version, togetherWeights, false);
    }

    private RankedList goingWith(String item, int size, long now, long version, double[] by, boolean fill) {
        check(size);
        if (catalog.indexOf(item) < 0) {
            return new RankedList(version, false, List.of());
        }
        Request request = impersonal(size, item, null, now);
        Query query = encoder.encodeItem(catalog.item(catalog.indexOf(item)), now, limit);
        gate.open(request);
        blend.clear();
        blend.ask(query, by);
        return finish(request, query, version, fill);
    }

    /** What trends in a window of at most five minutes, by burst, and then what is popular. */
    public RankedList trending(@Nullable String category, int size, long window, long now, long version) {
        check(size);
        Expected.within("window", window, 1, Trend.LONGEST_WINDOW);
        Request request = impersonal(size, null, category, now);
        Query query = encode(request);
        gate.open(request);
        blend.clear();
        Candidates candidates = blend.candidates();
        sources.trend().proposeAll(now, window, candidates);
        candidates.keepBest(candidates.size());
        blend.take(Sources.TRENDING, 1);
        return finish(request, query, version);
    }

    private Query encode(Request request) {
        return encoder.encode(request.profile(), request.item(), request.category(), request.now(), limit);
    }

    private RankedList finish(Request request, Query query, long version) {
        return finish(request, query, version, true);
    }

    private RankedList finish(Request request, Query query, long version, boolean fill) {
        shelf.clear(request.limit());
        Candidates merged = blend.candidates();
        merged.addAll(blend.total());
        merged.keepBest(merged.size());
        shelf.settleTies(merged);
        for (int n = 0; n < merged.size() && !shelf.isFull(); n++) {
            if (gate.passes(merged.item(n))) {
                shelf.put(merged.item(n), merged.score(n));
            }
        }
        if (fill && !shelf.isFull()) {
            fillFromPopular();
        }
        if (fill && !shelf.isFull()) {
            fillFromCatalog(query);
        }
        return new RankedList(version, shelf.isPersonal(query), shelf.entries(query));
    }

    /** What the blend did not hold, because it was behind the source's limit or the source was not asked. */
    private void fillFromPopular() {
        Query wide = encoder.widen(FILL_FROM_POPULAR);
        Candidates candidates = blend.candidates();
        sources.popularity().propose(wide, candidates);
        candidates.keepBest(candidates.size());
        for (int n = 0; n < candidates.size() && !shelf.isFull(); n++) {
            consider(candidates.item(n), Math.max(weights[Sources.POPULAR], 0.01) / (blend.constant() + n + 1), true);
        }
    }

    /** Newest first: an empty shop still shows its goods. */
    private void fillFromCatalog(Query query) {
        boolean whole = query.onlyCategory() == -1;
        Members members = whole || query.onlyCategory() < 0 ? null : catalog.itemsOf(query.onlyCategory());
        int size = whole ? catalog.size() : members == null ? 0 : members.size();
        int looks = Math.min(size, FILL_FROM_CATALOG);
        for (int n = 0; n < looks && !shelf.isFull(); n++) {
            int item = members == null ? size - 1 - n : members.item(size - 1 - n);
            consider(item, CATALOG_WEIGHT / (blend.constant() + n + 1), false);
        }
    }

    private void consider(int item, double score, boolean popular) {
        if (blend.total().of(item) > 0) {
            return;
        }
        blend.add(popular ? Sources.POPULAR : -1, item, score);
        if (gate.passes(item)) {
            shelf.put(item, score);
        }
    }

    private static Request impersonal(int size, @Nullable String item, @Nullable String category, long now) {
        return new Request(Profile.unknown(""), "", size, item, Set.of(), category, List.of(), now);
    }

    private static void check(int size) {
        Expected.within("limit", size, 1, LONGEST);
    }
}
