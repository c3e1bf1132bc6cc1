package dev.attune.engine.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.catalog.Catalog;
import dev.attune.engine.catalog.CatalogSettings;
import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.recommend.Filter.Operator;
import dev.attune.engine.recommend.RecommendSettings.Seen;
import dev.attune.engine.source.SignalEncoder;
import dev.attune.engine.source.Source;
import dev.attune.engine.source.pairs.CoVisitSettings;
import dev.attune.engine.source.pairs.CoVisitation;
import dev.attune.engine.source.pairs.PairSettings;
import dev.attune.engine.source.pairs.Pairs;
import dev.attune.engine.source.popular.PopularSettings;
import dev.attune.engine.source.popular.Popularity;
import dev.attune.engine.source.trend.Trend;
import dev.attune.engine.source.trend.TrendSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecommenderTest {
    private static final long NOW = 100_000;
    private static final String[] IDS = {"mug", "plate", "pan", "shirt", "shoe"};

    private final Catalog catalog = new Catalog(CatalogSettings.defaults());
    private final Sources sources = new Sources(
            new CoVisitation(new Pairs(PairSettings.defaults()), CoVisitSettings.defaults()),
            new Popularity(PopularSettings.defaults()),
            new Trend(TrendSettings.defaults()));
    private final SignalEncoder encoder = new SignalEncoder(catalog);
    private final FilterCounts counts = new FilterCounts();

    @BeforeEach
    void fill() {
        catalog.store(item("mug", "Blue mug", 5, "acme", "kitchen"));
        catalog.store(item("plate", "Plate", 8, "acme", "kitchen"));
        catalog.store(item("pan", "Pan", 30, "other", "kitchen"));
        catalog.store(item("shirt", "Shirt", 20, "other", "clothes"));
        catalog.store(item("shoe", "Shoe", 60, "other", "clothes"));
        for (int n = 0; n < 4; n++) {
            learn("p" + n, "mug", "plate", "pan");
            learn("q" + n, "shirt", "shoe");
        }
    }

    @Test
    void coVisitationLeadsInASession() {
        RankedList list = recommend(settings(), request(Teaching.profile(NOW, "mug")));
        assertThat(list.items().get(0).item()).isEqualTo("plate");
        assertThat(list.items().get(0).reason()).isEqualTo("Seen together with “Blue mug”");
        assertThat(list.items()).hasSize(5);
        assertThat(list.personalized()).isTrue();
    }

    @Test
    void popularityLeadsWhenNothingIsKnown() {
        learn("x", "shoe");
        RankedList list = recommend(settings(), request(Profile.unknown("nobody")));
        assertThat(list.items().get(0).item()).isEqualTo("shoe");
        assertThat(list.items().get(0).sources()).containsKey("popular");
        assertThat(list.personalized()).isFalse();
    }

    @Test
    void tasteLeadsWhenOnlyTasteIsKnown() {
        RankedList list = recommend(settings(), request(Teaching.taste(Map.of("clothes", 1.0))));
        assertThat(ids(list).subList(0, 2)).containsExactlyInAnyOrder("shirt", "shoe");
        assertThat(list.items().get(0).reason()).isEqualTo("Popular in clothes");
    }

    @Test
    void everyEntrysSourcesAddUpToItsScore_andHaveAReason() {
        RankedList list = recommend(settings(), request(Teaching.profile(NOW, "mug", "shirt")));
        assertThat(list.items()).allSatisfy(entry -> {
            double sum =
                    entry.sources().values().stream().mapToDouble(part -> part).sum();
            assertThat(entry.score()).isCloseTo(sum, within(1e-12));
            assertThat(entry.reason()).isNotBlank();
        });
        assertThat(list.items()).extracting(RankedList.Entry::position).containsExactly(1, 2, 3, 4, 5);
        assertThat(list.items()).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void theFirstListFollowsTheFormula() {
        Request request = request(Profile.unknown("nobody"));
        RecommendSettings.Weights weights = new RecommendSettings.Weights(
                60, Map.of("co-visitation", 1.0, "own", 0.5, "category-popular", 0.2, "popular", 3.0));
        RecommendSettings settings = new RecommendSettings(1_800_000, 300, weights, false, Map.of());
        RankedList list = recommend(settings, request);
        // Touched four times each, but the later of a session a second later; equal sums share the middle rank.
        assertThat(ids(list)).containsExactly("pan", "plate", "shoe", "mug", "shirt");
        assertThat(list.items())
                .extracting(RankedList.Entry::score)
                .containsExactly(3 / 61.0, 3 / 62.5, 3 / 62.5, 3 / 64.5, 3 / 64.5);
    }

    @Test
    void neverHoldsTheAnchorNorWhatIsExcludedOrDismissed() {
        Profile profile = profile(List.of("shirt"), List.of());
        Request request = new Request(profile, "home", 10, "mug", Set.of("pan"), null, List.of(), NOW);
        assertThat(ids(recommend(settings(), request))).containsExactlyInAnyOrder("plate", "shoe");
        assertThat(dropped())
                .contains(
                        new FilterCounts.Count("excluded", 5, 1),
                        new FilterCounts.Count("anchor", 4, 1),
                        new FilterCounts.Count("dismissed", 3, 1));
    }

    @Test
    void neverHoldsWhatIsUnavailable() {
        catalog.remove("pan");
        catalog.store(new Item(
                "shoe", null, List.of("clothes"), List.of(), 1, null, null, null, null, null, false, -1, null));
        assertThat(ids(recommend(settings(), request(Teaching.profile(NOW, "mug")))))
                .containsExactlyInAnyOrder("mug", "plate", "shirt");
    }

    @Test
    void hidesPurchasesWhenToldSo() {
        Request request = request(profile(List.of(), List.of("mug", "pan")));
        assertThat(ids(recommend(settings(), request))).hasSize(5);
        RecommendSettings hiding =
                new RecommendSettings(1_800_000, 300, RecommendSettings.Weights.defaults(), true, Map.of());
        assertThat(ids(recommend(hiding, request))).containsExactlyInAnyOrder("plate", "shirt", "shoe");
    }

    @Test
    void hidesWhatWasSeenBySlot() {
        Profile profile = Teaching.profile(NOW, "mug", "shirt");
        assertThat(ids(recommend(settings(), request(profile)))).contains("mug", "shirt");
        assertThat(ids(recommend(settings().withSeen("home", Seen.SESSION), request(profile))))
                .doesNotContain("mug", "shirt");
        assertThat(ids(recommend(settings().withSeen("cart", Seen.ALL), request(profile))))
                .contains("mug");
        long tomorrow = NOW + 86_400_000;
        Request later = new Request(profile, "home", 10, null, Set.of(), null, List.of(), tomorrow);
        assertThat(ids(recommend(settings().withSeen("home", Seen.SESSION), later)))
                .contains("mug");
        assertThat(ids(recommend(settings().withSeen("home", Seen.ALL), later))).doesNotContain("mug", "shirt");
    }

    @Test
    void holdsOnlyTheWantedCategory() {
        Request request =
                new Request(Teaching.profile(NOW, "mug"), "home", 10, null, Set.of(), "clothes", List.of(), NOW);
        assertThat(ids(recommend(settings(), request))).containsExactlyInAnyOrder("shirt", "shoe");
        Request unheard =
                new Request(Teaching.profile(NOW, "mug"), "home", 10, null, Set.of(), "unheard", List.of(), NOW);
        assertThat(recommend(settings(), unheard).items()).isEmpty();
    }

    @Test
    void holdsOnlyWhatFulfilsEveryCondition() {
        assertThat(ids(filtered(new Filter("price", Operator.LESS, "20")))).containsExactlyInAnyOrder("mug", "plate");
        assertThat(ids(filtered(new Filter("price", Operator.GREATER_OR_EQUAL, "20"))))
                .containsExactlyInAnyOrder("pan", "shirt", "shoe");
        assertThat(ids(filtered(
                        new Filter("brand", Operator.EQUAL, "other"),
                        new Filter("category", Operator.EQUAL, "kitchen"))))
                .containsExactly("pan");
        assertThat(ids(filtered(new Filter("brand", Operator.NOT_EQUAL, "other"))))
                .containsExactlyInAnyOrder("mug", "plate");
        assertThat(ids(filtered(new Filter("cost", Operator.EQUAL, "5.0")))).containsExactly("mug");
        assertThat(ids(filtered(new Filter("tag", Operator.EQUAL, "t-pan")))).containsExactly("pan");
        assertThat(ids(filtered(new Filter("publishedAt", Operator.GREATER, "0"))))
                .isEmpty();
        assertThat(ids(filtered(new Filter("price", Operator.LESS, "cheap")))).isEmpty();
    }

    @Test
    void anEmptyShopStillShowsItsGoods_newestFirst() {
        Catalog fresh = new Catalog(CatalogSettings.defaults());
        for (String id : IDS) {
            fresh.store(item(id, id, 1, "b", "c"));
        }
        Sources empty = new Sources(
                new CoVisitation(new Pairs(PairSettings.defaults()), CoVisitSettings.defaults()),
                new Popularity(PopularSettings.defaults()),
                new Trend(TrendSettings.defaults()));
        Recommender recommender = new Recommender(fresh, empty, settings(), counts);
        RankedList list = recommender.recommend(request(Profile.unknown("u")), 0);
        assertThat(ids(list)).containsExactly("shoe", "shirt", "pan", "plate", "mug");
        Request category = new Request(Profile.unknown("u"), "home", 2, null, Set.of(), "c", List.of(), NOW);
        assertThat(ids(recommender.recommend(category, 0))).containsExactly("shoe", "shirt");
    }

    @Test
    void equalScoresAreOrderedByItemId() {
        Catalog fresh = new Catalog(CatalogSettings.defaults());
        Popularity popularity = new Popularity(PopularSettings.defaults());
        Teaching<Source> teaching = new Teaching<>(popularity, fresh);
        for (String id : List.of("z", "b", "y", "a", "c")) {
            teaching.learn(Interactions.view("p", id, 5, 1, List.of()));
        }
        Sources tied = new Sources(
                new CoVisitation(new Pairs(PairSettings.defaults()), CoVisitSettings.defaults()),
                popularity,
                new Trend(TrendSettings.defaults()));
        RankedList list = new Recommender(fresh, tied, settings(), counts).recommend(request(Profile.unknown("u")), 0);
        assertThat(ids(list)).containsExactly("a", "b", "c", "y", "z");
        assertThat(list.items()).extracting(RankedList.Entry::score).containsOnly(0.05 / 23);
    }

    @Test
    void similarItemsFollowTheItem_thenItsCategory() {
        RankedList list = recommender(settings()).similar("mug", 3, NOW, 7);
        assertThat(ids(list)).startsWith("plate", "pan").doesNotContain("mug");
        assertThat(list.version()).isEqualTo(7);
        assertThat(recommender(settings()).similar("unheard", 3, NOW, 7).items())
                .isEmpty();
    }

    @Test
    void whatIsBoughtTogetherStandsAlone() {
        Recommender recommender = recommender(settings());
        assertThat(recommender.boughtTogether("mug", 5, NOW, 0).items())
                .as("seen together is not bought together")
                .isEmpty();
        for (int n = 0; n < 4; n++) {
            teach(Interactions.purchase("buyer" + n, "mug", NOW, List.of()));
            teach(Interactions.purchase("buyer" + n, "shirt", NOW + 1, List.of("mug")));
        }
        RankedList list = recommender.boughtTogether("mug", 5, NOW, 7);
        assertThat(ids(list)).containsExactly("shirt");
        assertThat(list.items().get(0).reason()).startsWith("Bought together with");
        assertThat(list.version()).isEqualTo(7);
        assertThat(recommender.boughtTogether("unheard", 5, NOW, 0).items()).isEmpty();
    }

    @Test
    void trendingFirst_thenPopular() {
        for (int n = 0; n < 30; n++) {
            learnAt("r" + n, "shoe", NOW + n);
        }
        RankedList list = recommender(settings()).trending(null, 5, 300_000, NOW + 100, 0);
        assertThat(list.items().get(0).item()).isEqualTo("shoe");
        assertThat(list.items().get(0).reason()).isEqualTo("Trending now");
        assertThat(list.items()).hasSize(5);
        RankedList kitchen = recommender(settings()).trending("kitchen", 5, 300_000, NOW + 100, 0);
        assertThat(ids(kitchen)).containsExactlyInAnyOrder("mug", "plate", "pan");
        assertThatThrownBy(() -> recommender(settings()).trending(null, 5, 600_000, NOW, 0))
                .hasMessage("window: 600000 (expected: 1..300000)");
        assertThatThrownBy(() -> recommender(settings()).trending(null, 0, 1_000, NOW, 0))
                .hasMessage("limit: 0 (expected: 1..100)");
    }

    private RankedList filtered(Filter... filters) {
        Request request =
                new Request(Teaching.profile(NOW, "mug"), "home", 10, null, Set.of(), null, List.of(filters), NOW);
        return recommend(settings(), request);
    }

    private List<FilterCounts.Count> dropped() {
        return counts.all();
    }

    private RankedList recommend(RecommendSettings settings, Request request) {
        return recommender(settings).recommend(request, 0);
    }

    private Recommender recommender(RecommendSettings settings) {
        return new Recommender(catalog, sources, settings, counts);
    }

    private void learn(String person, String... items) {
        List<String> before = new ArrayList<>();
        for (String item : items) {
            teach(Interactions.of(
                    person,
                    item,
                    1_000L * before.size(),
                    1,
                    Interactions.context(before),
                    catalog.item(catalog.indexOf(item)).categories()));
            before.add(item);
        }
    }

    private void learnAt(String person, String item, long time) {
        teach(Interactions.view(person, item, time, 1, List.of()));
    }

    private void teach(Interaction interaction) {
        if (encoder.encode(interaction)) {
            sources.all().forEach(source -> source.learn(encoder.signal()));
        }
    }

    private static RecommendSettings settings() {
        return RecommendSettings.defaults();
    }

    private static Request request(Profile profile) {
        return new Request(profile, "home", 10, null, Set.of(), null, List.of(), NOW);
    }

    private static Profile profile(List<String> dismissed, List<String> purchases) {
        return new Profile(
                "u", 1, 0, NOW, null, List.of(), Map.of(), Map.of(), List.of(), List.of(), purchases, dismissed, null,
                Map.of(), null, false);
    }

    private static List<String> ids(RankedList list) {
        return list.items().stream().map(RankedList.Entry::item).toList();
    }

    private static Item item(String id, @Nullable String title, double price, String brand, String category) {
        return new Item(
                id,
                title,
                List.of(category),
                List.of("t-" + id),
                price,
                "EUR",
                brand,
                null,
                null,
                null,
                true,
                -1,
                "{\"cost\": " + price + "}");
    }
}
