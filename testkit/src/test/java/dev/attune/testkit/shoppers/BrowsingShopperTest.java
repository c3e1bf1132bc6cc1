package dev.attune.testkit.shoppers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BrowsingShopperTest {
    private final ShopCatalogue catalogue = ShopCatalogue.of(42, 400, 12);
    private final Simulator simulator = new Simulator(catalogue, 7);
    private final Taste taste = new Taste(List.of(2), 9);

    @Test
    void clicksMoreOftenAtTheTop() {
        int[] clicks = new int[10];
        List<String> list = list(4);
        for (int number = 0; number < 20_000; number++) {
            int place = browsing(number).click(list);
            if (place >= 0) {
                clicks[place]++;
            }
        }
        assertThat(clicks[0]).isGreaterThan(2 * clicks[6]);
        assertThat(clicks[9]).isPositive();
    }

    @Test
    void prefersListsOfTheOwnTaste() {
        assertThat(clicked(list(2))).isGreaterThan(0.7);
        assertThat(clicked(list(4))).isBetween(0.05, 0.35);
        assertThat(clicked(list(9))).isLessThan(0.05);
    }

    @Test
    void whatWasClickedAttractsLess() {
        BrowsingShopper shopper = browsing(1);
        List<String> list = list(2);
        int place = -1;
        while (place < 0) {
            place = shopper.click(list);
        }
        int item = catalogue.index(list.get(place));
        assertThat(shopper.attraction(item)).isLessThan(browsing(1).attraction(item) / 4);
    }

    @Test
    void leavesListsThatHoldNothingKnown() {
        assertThat(browsing(1).click(List.of())).isEqualTo(-1);
        assertThat(browsing(1).click(List.of("x", "y"))).isEqualTo(-1);
    }

    private BrowsingShopper browsing(int number) {
        return new BrowsingShopper(catalogue, simulator.shopper(number, taste));
    }

    private double clicked(List<String> list) {
        int clicks = 0;
        for (int number = 0; number < 2_000; number++) {
            clicks += browsing(number).click(list) >= 0 ? 1 : 0;
        }
        return clicks / 2_000.0;
    }

    private List<String> list(int category) {
        List<String> list = new ArrayList<>();
        for (int rank = 0; rank < 10; rank++) {
            list.add(catalogue.items().get(catalogue.item(category, rank)).id());
        }
        return list;
    }
}
