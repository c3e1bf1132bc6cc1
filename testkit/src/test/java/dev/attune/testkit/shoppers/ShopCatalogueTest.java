package dev.attune.testkit.shoppers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.engine.catalog.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShopCatalogueTest {
    private final ShopCatalogue catalogue = ShopCatalogue.of(42, 400, 12);

    @Test
    void itemsAreCompleteAndSpreadOverTheCategories() {
        assertThat(catalogue.items()).hasSize(400).extracting(Item::id).doesNotHaveDuplicates();
        assertThat(catalogue.categories()).hasSize(12).doesNotHaveDuplicates();
        for (int i = 0; i < 400; i++) {
            Item item = catalogue.items().get(i);
            assertThat(item.categories())
                    .isEqualTo(List.of(catalogue.categories().get(catalogue.category(i))));
            assertThat(item.title()).isNotBlank();
            assertThat(item.brand()).isNotBlank();
            assertThat(item.tags()).hasSize(2);
            assertThat(item.price()).isBetween(5.0, 2000.0);
            assertThat(catalogue.index(item.id())).isEqualTo(i);
        }
    }

    @Test
    void theSameSeedGivesTheSameShop() {
        assertThat(ShopCatalogue.of(42, 400, 12).items()).isEqualTo(catalogue.items());
        assertThat(ShopCatalogue.of(43, 400, 12).items()).isNotEqualTo(catalogue.items());
    }

    @Test
    void everyRankOfACategoryIsOneOfItsItems() {
        int counted = 0;
        for (int category = 0; category < 12; category++) {
            for (int rank = 0; rank < catalogue.size(category); rank++) {
                assertThat(catalogue.category(catalogue.item(category, rank))).isEqualTo(category);
                counted++;
            }
        }
        assertThat(counted).isEqualTo(400);
        assertThat(catalogue.appeal(catalogue.item(3, 0))).isEqualTo(1);
        assertThat(catalogue.appeal(catalogue.item(3, 9))).isLessThan(catalogue.appeal(catalogue.item(3, 8)));
    }

    @Test
    void aLargeShopHasManyCategories() {
        ShopCatalogue large = ShopCatalogue.of(1, 10_000, 40);
        assertThat(large.categories()).hasSize(40).doesNotHaveDuplicates().contains("mugs", "mugs-2");
    }

    @Test
    void refusesAShopWithoutChoice() {
        assertThatThrownBy(() -> ShopCatalogue.of(1, 5, 12))
                .hasMessage("catalogue: 5 items in 12 categories (expected: 3 categories or more, each with an item)");
    }
}
