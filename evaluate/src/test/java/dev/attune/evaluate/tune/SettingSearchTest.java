package dev.attune.evaluate.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.engine.EngineSettings;
import dev.attune.engine.knob.Knobs;
import dev.attune.evaluate.tune.SettingSearch.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

final class SettingSearchTest {
    private static final Map<String, Double> NOW = Knobs.values(EngineSettings.defaults());

    private final List<Trial> trials = new ArrayList<>();

    @Test
    void triesEveryPointWhenAllFitIntoTheBudget() {
        Trial best = search(
                "factors",
                100,
                values -> -off(values, "factors.missing", 500) - off(values, "factors.regularization", 0.1));

        assertThat(trials).hasSize(56);
        assertThat(trials.stream().map(Trial::values).distinct()).hasSize(56);
        assertThat(best.values()).isEqualTo(Map.of("factors.missing", 520.0, "factors.regularization", 0.08));
    }

    @Test
    void beginsWithTheSettingsAsTheyAre() {
        search("factors", 1, values -> 1);

        assertThat(trials).hasSize(1);
        assertThat(trials.get(0).values())
                .isEqualTo(Map.of(
                        "factors.missing",
                        NOW.get("factors.missing"),
                        "factors.regularization",
                        NOW.get("factors.regularization")));
    }

    @Test
    void climbsByCoordinatesWhenTheyDoNotFit() {
        Trial best =
                search("stan", 60, values -> -off(values, "stan.positionScale", 2.7) - off(values, "stan.rarity", 0.5));

        assertThat(trials.size()).isLessThanOrEqualTo(60);
        assertThat(best.values()).containsEntry("stan.positionScale", 2.7).containsEntry("stan.rarity", 0.5);
        assertThat(best.values()).containsEntry("stan.neighbours", NOW.get("stan.neighbours"));
    }

    @Test
    void keepsToTheBudget_triesNothingTwice_andIsTheSameEveryTime() {
        ToDoubleFunction<Map<String, Double>> objective =
                values -> ((values.hashCode() * 0x9E3779B97F4A7C15L) >>> 40) / (double) (1 << 24);
        Trial best = search("session-knn", 25, objective);
        List<Trial> first = List.copyOf(trials);
        trials.clear();

        assertThat(search("session-knn", 25, objective)).isEqualTo(best);
        assertThat(trials).isEqualTo(first);
        assertThat(trials.size()).isLessThanOrEqualTo(25);
        assertThat(trials.stream().map(Trial::values).distinct()).hasSize(trials.size());
        assertThat(trials)
                .allMatch(trial -> trial.reached().objective() <= best.reached().objective());
    }

    @Test
    void everyValueThatMayBeTriedIsAllowed() {
        for (String source :
                List.of("co-visitation", "session-knn", "stan", "session-embedding", "linear", "factors")) {
            for (Grid grid : Grids.of(source)) {
                for (double value : grid.values()) {
                    Knobs.of(grid.key()).check(value);
                }
            }
        }
    }

    @Test
    void aSourceWithoutSettingsIsRefused() {
        assertThatThrownBy(() -> search("own", 1, values -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of: own (expected: one of co-visitation, factors, ials, linear, session-embedding,"
                        + " session-knn, stan)");
        assertThatThrownBy(() -> search("stan", 0, values -> 1)).hasMessage("trials: 0 (expected: 1 or more)");
    }

    private Trial search(String source, int budget, ToDoubleFunction<Map<String, Double>> objective) {
        return SettingSearch.of(
                        source,
                        NOW,
                        values -> new Reached(objective.applyAsDouble(values), Map.of()),
                        trials::add,
                        new Budget(budget, 42))
                .run();
    }

    private static double off(Map<String, Double> values, String key, double best) {
        return Math.abs(values.getOrDefault(key, 0.0) - best);
    }
}
