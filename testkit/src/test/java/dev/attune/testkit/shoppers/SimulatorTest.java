package dev.attune.testkit.shoppers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.engine.event.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class SimulatorTest {
    private static final long START = 1_764_000_000_000L;
    private static final long DAY = 24L * 3600 * 1000;

    private final Simulator simulator = new Simulator(ShopCatalogue.of(42, 400, 12), 7);
    private final GroundTruth truth = new GroundTruth(simulator.catalogue());
    private final List<Shopper> shoppers = simulator.shoppers(500);

    @Test
    void everybodyLikesOneOrTwoCategoriesAndDislikesAnother() {
        assertThat(shoppers).extracting(Shopper::anonymousId).doesNotHaveDuplicates();
        double two = shoppers.stream()
                .mapToInt(shopper -> shopper.taste().favourites().size())
                .average()
                .orElseThrow();
        assertThat(two).isCloseTo(1.5, within(0.08));
        long popular =
                shoppers.stream().filter(shopper -> shopper.taste().likes(0)).count();
        long rare =
                shoppers.stream().filter(shopper -> shopper.taste().likes(11)).count();
        assertThat(popular).isGreaterThan(rare * 3 / 2);
    }

    @Test
    void clicksFollowTheHiddenTaste() {
        List<ShopEvent> clicks = new ArrayList<>();
        double liked = 0;
        double disliked = 0;
        for (Shopper shopper : shoppers) {
            List<ShopEvent> five = simulator.clicks(shopper, 5, START);
            assertThat(five).hasSize(5).extracting(ShopEvent::item).doesNotHaveDuplicates();
            liked += share(five, event -> truth.isRelevant(shopper, String.valueOf(event.item())));
            disliked += share(five, event -> truth.isDisliked(shopper, String.valueOf(event.item())));
            clicks.addAll(five);
        }
        assertThat(clicks).extracting(ShopEvent::id).doesNotHaveDuplicates();
        assertThat(liked / 500).isCloseTo(0.87, within(0.03));
        assertThat(disliked / 500).isCloseTo(0.01, within(0.01));
    }

    @Test
    void popularityLeavesRoomForABetterList() {
        List<String> popular = GroundTruth.popular(simulator.history(shoppers, 3, START, DAY), 10);

        double precision = shoppers.stream()
                .mapToDouble(shopper -> truth.precision(shopper, popular, 10))
                .average()
                .orElseThrow();

        System.out.printf("precision@10 of popularity over 500 shoppers: %.3f%n", precision);
        assertThat(popular).hasSize(10);
        assertThat(precision).isBetween(0.1, 0.35);
    }

    @Test
    void aVisitHasAllThatPeopleDo() {
        List<ShopEvent> events = simulator.history(shoppers, 4, START, DAY);

        assertThat(events)
                .extracting(ShopEvent::type)
                .contains("click", "view", "hover", "scroll", "dwell", "add_to_cart", "purchase", "not_interested");
        assertThat(events).allMatch(event -> EventType.ofWireName(event.type()) != EventType.CUSTOM);
        assertThat(events).extracting(ShopEvent::time).isSorted();
        assertThat(events).extracting(ShopEvent::id).doesNotHaveDuplicates();
        assertThat(share(events, event -> event.type().equals("click"))).isBetween(0.15, 0.3);
    }

    @Test
    void favouritesAreReadLonger() {
        List<ShopEvent> events = simulator.history(shoppers, 4, START, DAY);

        assertThat(medianDwell(events, true)).isBetween(17_000.0, 23_000.0);
        assertThat(medianDwell(events, false)).isBetween(5_000.0, 7_500.0);
    }

    @Test
    void theSameSeedGivesTheSameEvents() {
        Simulator again = new Simulator(ShopCatalogue.of(42, 400, 12), 7);

        assertThat(again.history(again.shoppers(50), 2, START, DAY))
                .isEqualTo(simulator.history(shoppers.subList(0, 50), 2, START, DAY));
        assertThat(simulator.clicks(shoppers.get(0), 5, START)).isNotEqualTo(simulator.clicks(shoppers.get(0), 5, DAY));
    }

    @Test
    void oppositeTastesMirrorEachOther() {
        Taste taste = new Taste(List.of(3, 5), 8);
        Shopper opposite = simulator.shopper(1000, taste.opposite());

        List<String> items = simulator.clicks(opposite, 20, START).stream()
                .map(ShopEvent::item)
                .toList();

        assertThat(truth.share(8, items, 20)).isGreaterThan(0.7);
        assertThat(truth.share(3, items, 20)).isLessThan(0.1);
        assertThatThrownBy(() -> new Taste(List.of(3), 3))
                .hasMessage("taste: [3] but not 3 (expected: favourites without the disliked)");
    }

    @Test
    void anEventReadsAsTheCollectorTakesIt() {
        ShopEvent event = simulator.clicks(shoppers.get(0), 1, START).get(0);

        Map<String, Object> map = event.toMap();

        assertThat(map).containsOnlyKeys("id", "type", "time", "user", "session", "item");
        assertThat(UUID.fromString(event.id()).version()).isEqualTo(4);
        assertThat(map).containsEntry("user", Map.of("anonymousId", "shopper-00000"));
    }

    private double medianDwell(List<ShopEvent> events, boolean liked) {
        long[] sorted = events.stream()
                .filter(event -> event.type().equals("dwell"))
                .filter(event -> truth.isRelevant(of(event), String.valueOf(event.item())) == liked)
                .mapToLong(ShopEvent::durationMs)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private Shopper of(ShopEvent event) {
        return shoppers.get(Integer.parseInt(event.anonymousId().substring("shopper-".length())));
    }

    private static double share(List<ShopEvent> events, Predicate<ShopEvent> condition) {
        return (double) events.stream().filter(condition).count() / events.size();
    }
}
