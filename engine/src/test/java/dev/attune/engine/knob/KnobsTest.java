package dev.attune.engine.knob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.engine.EngineSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class KnobsTest {
    private static final EngineSettings DEFAULTS = EngineSettings.defaults();

    @Test
    void everyKnobOfTheListIsOneOfTheSettings_andTheOtherWayRound() {
        assertThat(Knobs.values(DEFAULTS).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Knobs.ALL.stream().map(Knob::key).toList());
    }

    @Test
    void defaultsAreAllowed_andSettingThemChangesNothing() {
        Map<String, Double> values = Knobs.values(DEFAULTS);
        values.forEach((key, value) -> Knobs.of(key).check(value));
        assertThat(Knobs.set(DEFAULTS, values)).isEqualTo(DEFAULTS);
        assertThat(Knobs.set(DEFAULTS, Map.of())).isEqualTo(DEFAULTS);
    }

    @Test
    void eachKnobSetsItsOwnNumberAndNoOther() {
        for (Knob knob : Knobs.ALL) {
            Map<String, Double> expected = new HashMap<>(Knobs.values(DEFAULTS));
            double other = Objects.equals(expected.get(knob.key()), knob.least()) ? knob.most() : knob.least();
            expected.put(knob.key(), other);
            EngineSettings changed = Knobs.set(DEFAULTS, Map.of(knob.key(), other));
            assertThat(Knobs.values(changed)).isEqualTo(expected);
            assertThat(changed).isNotEqualTo(DEFAULTS);
        }
    }

    @Test
    void theWholeRangeOfAKnobIsAccepted() {
        for (Knob knob : Knobs.ALL) {
            Knobs.set(DEFAULTS, Map.of(knob.key(), knob.least()));
            Knobs.set(DEFAULTS, Map.of(knob.key(), knob.most()));
        }
    }

    @Test
    void wrongValuesAreRefusedByName() {
        assertThatThrownBy(() -> Knobs.set(DEFAULTS, Map.of("factors.missing", 0.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("factors.missing: 0.0 (expected: 1.0E-6..1000000.0)");
        assertThatThrownBy(() -> Knobs.set(DEFAULTS, Map.of("stan.lookback", 2.5)))
                .hasMessage("stan.lookback: 2.5 (expected: a whole number)");
        assertThatThrownBy(() -> Knobs.set(DEFAULTS, Map.of("stan.lookBack", 2.0)))
                .hasMessageStartingWith("stan.lookBack: no such setting (expected: one of coVisitation.halfLife, ");
    }
}
