package dev.attune.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SpreadTest {
    @Test
    void meanAndDeviationAreThoseOfASample() {
        assertThat(Spread.of(.1, .2, .3)).hasToString("0.2000 ± 0.1000 (0.1000–0.3000)");
        assertThat(Spread.of(.5)).isEqualTo(new Spread(.5, 0, .5, .5));
    }
}
