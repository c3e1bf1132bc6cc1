package dev.attune.evaluate.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class PoliciesTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Arms ARMS = new Arms(new LinkedHashSet<>(List.of("a", "b", "c")), 2);

    @Test
    void aListIsShownButForTheShareOfRandomOnes_andEveryItemAlikeBehindItsEnd() {
        Policy policy = Policies.ranked("one", ARMS, List.of("c"), .3);

        assertThat(policy.probability(2, 0)).isCloseTo(.7 + .1, EXACT);
        assertThat(policy.probability(0, 0)).isCloseTo(.1, EXACT);
        assertThat(policy.probability(2, 1)).isCloseTo(1 / 3.0, EXACT);
        assertThatThrownBy(() -> Policies.ranked("one", ARMS, List.of("c"), 0))
                .hasMessage("explore: 0.0 (expected: above 0, at most 1)");
        assertThatThrownBy(() -> Policies.ranked("one", ARMS, List.of("d"), .1))
                .hasMessage("item: d (expected: one of 3 items)");
    }

    @Test
    void theBestClickRateStandsFirst_andNoItemTwice() {
        List<Shown> rows = new ArrayList<>();
        for (int row = 0; row < 600; row++) {
            // c is clicked most at both positions, then a; b never.
            int item = row % 3;
            rows.add(new Shown(item, row / 3 % 2, row / 6 % 10 < (item == 2 ? 5 : 2 - 2 * item) ? 1 : 0, 1 / 3.0));
        }
        Policy policy = Policies.clickRate(new BanditLog(ARMS, rows), .3);

        assertThat(policy.probability(2, 0)).isCloseTo(.8, EXACT);
        assertThat(policy.probability(0, 1)).isCloseTo(.8, EXACT);
        assertThat(policy.probability(2, 1)).isCloseTo(.1, EXACT);
    }

    @Test
    void thePolicyOfALogIsTheHarmonicMeanOfItsPropensities() {
        // a was drawn with .5 and with .25: 2 / (2 + 4) = 1/3, as b with 1/3; c was never shown. Means: .375 and 1/3.
        Arms arms = new Arms(new LinkedHashSet<>(List.of("a", "b", "c")), 1);
        BanditLog log = new BanditLog(
                arms, List.of(new Shown(0, 0, 0, .5), new Shown(0, 0, 0, .25), new Shown(1, 0, 0, 1 / 3.0)));

        Policy harmonic = Policies.logged(log);
        Policy arithmetic = Policies.loggedMean(log);

        assertThat(harmonic.probability(0, 0)).isCloseTo(.5, EXACT);
        assertThat(harmonic.probability(2, 0)).isZero();
        assertThat(arithmetic.probability(0, 0)).isCloseTo(.375 / (.375 + 1 / 3.0), EXACT);
    }

    @Test
    void ofABanditThatChangesItsMindTheHarmonicMeanIsTheOneWithoutBias() {
        Arms arms = new Arms(new LinkedHashSet<>(List.of("a", "b", "c")), 1);
        double[][] moods = {{.9, .05, .05}, {.02, .49, .49}, {.1, .45, .45}};
        SplittableRandom random = new SplittableRandom(11);
        List<Shown> rows = new ArrayList<>();
        for (int row = 0; row < 60_000; row++) {
            double[] mood = moods[row % moods.length];
            double drawn = random.nextDouble();
            int item = drawn < mood[0] ? 0 : drawn < mood[0] + mood[1] ? 1 : 2;
            rows.add(new Shown(item, 0, 0, mood[item]));
        }
        BanditLog log = new BanditLog(arms, rows);

        double truth = (.9 + .02 + .1) / 3;
        assertThat(Policies.logged(log).probability(0, 0)).isCloseTo(truth, within(.02));
        assertThat(Policies.loggedMean(log).probability(0, 0)).isGreaterThan(truth + .1);
    }

    @Test
    void uniformIsKnownByItsPropensities() {
        List<Shown> rows = List.of(new Shown(0, 0, 1, 1 / 3.0), new Shown(1, 1, 0, 1 / 3.0));

        assertThat(new BanditLog(ARMS, rows).uniform()).isTrue();
        assertThat(new BanditLog(ARMS, List.of(new Shown(0, 0, 1, .5))).uniform())
                .isFalse();
        assertThat(Policies.uniform(ARMS).probability(1, 1)).isCloseTo(1 / 3.0, EXACT);
    }

    @Test
    void fewClicksAreShrunkToTheMeanOfTheItemAndThatToTheMeanOfAll() {
        List<Shown> rows = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            rows.add(new Shown(0, 0, row < 20 ? 1 : 0, 1 / 3.0));
            rows.add(new Shown(1, 1, 0, 1 / 3.0));
        }
        RewardModel model = RewardModel.of(ARMS, rows);

        // All: 20 of 400. Item a: (20 + 200 × .05) / 400 = .075; at its position (20 + 200 × .075) / 400.
        assertThat(model.reward(0, 0)).isCloseTo(.0875, EXACT);
        assertThat(model.reward(0, 1)).isCloseTo(.075, EXACT);
        assertThat(model.reward(2, 0)).isCloseTo(.05, EXACT);
        assertThat(model.reward(Policies.uniform(ARMS), 0)).isCloseTo((.0875 + .025 + .05) / 3, EXACT);
    }
}
