package dev.attune.engine.source.content;

import static dev.attune.engine.source.content.Goods.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentTextTest {
    private final Goods goods = new Goods(ContentSettings.defaults())
            .store(
                    item("joggers", null, "all"),
                    item("runners", null, "all"),
                    item("grinder", null, "all"),
                    item("plain", null, "all"));

    @Test
    void theTextsCosineHasItsShare() {
        give("joggers", 1, 0);
        give("runners", 0.8f, 0.6f);
        give("grinder", 0, 1);
        Map<String, Double> scores = goods.like("joggers");
        assertThat(scores.keySet()).containsExactly("runners", "plain", "grinder");
        assertThat(scores.get("runners")).isCloseTo((0.4 + 0.4 * 0.8) / 0.8, within(1e-6));
        assertThat(scores.get("grinder")).isCloseTo(0.5, within(1e-6));
        assertThat(scores.get("plain")).isCloseTo(Math.sqrt(0.5), within(1e-6));
    }

    @Test
    void itStaysWhenTheEntryChanges_andGoesWithTheEntry() {
        give("joggers", 1, 0);
        give("runners", 1, 0);
        goods.store(item("runners", null, "all", "sale"));
        double label = Math.sqrt(0.5 / 2) * Math.sqrt(0.5);
        assertThat(goods.like("joggers").get("runners")).isCloseTo(label + 0.5, within(1e-6));
        goods.remove("runners");
        goods.store(item("runners", null, "all"));
        assertThat(goods.like("joggers").get("runners")).isCloseTo(Math.sqrt(0.5), within(1e-6));
    }

    @Test
    void takenAwayOrForAnItemWithoutAnEntryItIsNothing() {
        give("joggers", 1, 0);
        goods.content().setTextVector(goods.taught().index("joggers"), null);
        goods.content().setTextVector(12_345, new float[] {1, 0});
        assertThat(goods.like("joggers").values())
                .allSatisfy(score -> assertThat(score).isCloseTo(1, within(1e-6)));
    }

    private void give(String id, float... vector) {
        goods.content().setTextVector(goods.taught().index(id), vector);
    }
}
