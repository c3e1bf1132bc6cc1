package dev.attune.evaluate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.engine.recommend.RecommendSettings;
import dev.attune.engine.recommend.RecommendSettings.Weights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {
    private static final Map<String, Double> PRODUCT = Weights.defaults().bySource();

    @Test
    void aVariantDiffersFromTheProductInOneWeight() {
        assertThat(weights("attune")).isEqualTo(PRODUCT);
        assertThat(weights("attune-session-knn"))
                .doesNotContainKey("session-knn")
                .hasSize(PRODUCT.size() - 1);
        assertThat(weights("attune+users")).containsEntry("users", 0.3).containsAllEntriesOf(PRODUCT);
        assertThat(weights("attune+own=1.5")).containsEntry("own", 1.5).hasSize(PRODUCT.size());
        assertThat(Models.ofNames(List.of("attune+users", "attune+users"))).hasSize(1);
    }

    @Test
    void reciprocalRankGivesAllSourcesOfTheProductTheSameSay() {
        assertThat(weights("reciprocal-rank").keySet()).isEqualTo(PRODUCT.keySet());
        assertThat(weights("reciprocal-rank").values()).containsOnly(1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attune-", "attune+magic", "attune-own=2", "attune+own=1.2.3", "attune+own=2000", "magic"})
    void whatNamesNoModelIsRefused(String name) {
        assertThatThrownBy(() -> weights(name)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Double> weights(String name) {
        Model model = Models.ofNames(List.of(name)).get(0);
        return model.settings(RecommendSettings.defaults()).weights().bySource();
    }
}
