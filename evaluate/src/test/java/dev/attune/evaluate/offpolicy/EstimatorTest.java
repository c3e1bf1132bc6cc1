package dev.attune.evaluate.offpolicy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.evaluate.measure.Interval;
import dev.attune.evaluate.offpolicy.Estimate.Measured;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class EstimatorTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Arms TWO = new Arms(new LinkedHashSet<>(List.of("a", "b")), 1);

    @Test
    void figuresOfASmallLogAreThoseComputedByHand() {
        // Weights .8/.5, .2/.5, .8/.25 and .2/.75; clicks on the first and the last.
        BanditLog log = new BanditLog(
                TWO,
                List.of(
                        new Shown(0, 0, 1, .5),
                        new Shown(1, 0, 0, .5),
                        new Shown(0, 0, 0, .25),
                        new Shown(1, 0, 1, .75)));
        Policy policy = new Policy("mostly a", new double[][] {{.8, .2}});

        Terms terms = new Estimator(log, 1).terms(policy);

        assertThat(terms.weights()[3]).isCloseTo(.2 / .75, EXACT);
        assertThat(terms.ips()).isCloseTo((1.6 + .8 / 3) / 4, EXACT);
        assertThat(terms.snips()).isCloseTo((1.6 + .8 / 3) / (5.2 + .8 / 3), EXACT);
        assertThat(terms.effectiveSize()).isCloseTo(2.2933151432469296, EXACT);
        assertThat(terms.largestWeight()).isCloseTo(3.2, EXACT);
        assertThat(terms.meanWeight()).isCloseTo((5.2 + .8 / 3) / 4, EXACT);
        // With four fifths of a log of four rows each row is left out alone: three others tell what it is worth.
        assertThat(terms.directMethod()).isCloseTo(.5, EXACT);
        assertThat(terms.doublyRobust()).isCloseTo(.20967742822647403, EXACT);
    }

    @Test
    void thePolicyThatWroteTheLogEarnsWhatItEarned() {
        BanditLog log = Simulated.log(1_000, new SplittableRandom(5));

        Estimate estimate = new Estimator(log, 1).estimate(Simulated.LOGGING, null);

        assertThat(estimate.figures().get("ips")).isEqualTo(log.reward());
        assertThat(estimate.figures().get("snips")).isEqualTo(log.reward());
        assertThat(estimate.weights().effective()).isEqualTo(1_000);
        assertThat(estimate.weights().largest()).isEqualTo(1);
        assertThat(estimate.refused()).isNull();
    }

    @Test
    void theSelfNormalisedFigureMovesWithAShiftOfAllRewards_andTheOtherDoesNot() {
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            BanditLog log = Simulated.log(100 + random.nextInt(400), random);
            double shift = random.nextDouble(-3, 3);
            Terms before = new Estimator(log, 1).terms(Simulated.OTHER);
            Terms after = new Estimator(shifted(log, shift), 1).terms(Simulated.OTHER);

            assertThat(after.snips()).describedAs("seed %d", seed).isCloseTo(before.snips() + shift, within(1e-9));
            assertThat(after.ips() - before.ips())
                    .describedAs("seed %d", seed)
                    .isCloseTo(shift * before.meanWeight(), within(1e-9));
        }
    }

    @Test
    void withoutAnyWeightTheDoublyRobustFigureIsThatOfTheDirectMethod_andBothAreRefused() {
        List<Shown> rows = new ArrayList<>();
        for (int row = 0; row < 1_000; row++) {
            rows.add(new Shown(0, 0, row % 3 == 0 ? 1 : 0, .999));
        }
        Estimator estimator = new Estimator(new BanditLog(TWO, rows), 1);
        Policy never = new Policy("never shown", new double[][] {{0, 1}});

        assertThat(estimator.terms(never).doublyRobust())
                .isEqualTo(estimator.terms(never).directMethod());
        Estimate estimate = estimator.estimate(never, null);
        assertThat(estimate.weights().effective()).isZero();
        assertThat(estimate.weights().unseen()).isCloseTo(1, EXACT);
        assertThat(estimate.figures()).isEmpty();
        assertThat(estimate.intervals()).isEmpty();
        assertThat(estimate.refused()).isEqualTo("effective sample size: 0.0 (expected: 200 or more)");
    }

    @Test
    void figuresAreRefusedBelowTwoHundredEffectiveRowsAndGivenFromThereOn() {
        // One weight for all: the effective size is the number of rows.
        assertThat(estimate(199).refused()).startsWith("effective sample size: 199.0");
        assertThat(estimate(199).figures()).isEmpty();
        assertThat(estimate(200).refused()).isNull();
        assertThat(estimate(200).figures()).containsOnlyKeys("ips", "snips", "dr", "dm");
        assertThat(estimate(200).intervals()).containsOnlyKeys("ips", "snips", "dr");
    }

    @Test
    void onAverageTheFiguresAreRight_andTheIntervalsHoldTheTruthAsOftenAsTheyShould() {
        int logs = 200;
        double truth = Simulated.truth(Simulated.OTHER);
        double ips = 0;
        double squares = 0;
        double robust = 0;
        int[] held = new int[3];
        for (int seed = 0; seed < logs; seed++) {
            BanditLog log = Simulated.log(1_000, new SplittableRandom(seed));
            Estimate estimate = new Estimator(log, seed).estimate(Simulated.OTHER, measured(truth));
            double figure = requireNonNull(estimate.figures().get("ips"));
            ips += figure / logs;
            squares += (figure - truth) * (figure - truth) / logs;
            robust += requireNonNull(estimate.figures().get("dr")) / logs;
            held[0] += Boolean.TRUE.equals(estimate.covers("ips")) ? 1 : 0;
            held[1] += Boolean.TRUE.equals(estimate.covers("snips")) ? 1 : 0;
            held[2] += Boolean.TRUE.equals(estimate.covers("dr")) ? 1 : 0;
        }

        double fourErrors = 4 * Math.sqrt(squares / logs);
        assertThat(ips).isCloseTo(truth, within(fourErrors));
        assertThat(robust).isCloseTo(truth, within(fourErrors));
        // 95 % of 200 are 190; four standard deviations are 12.
        assertThat(held[0]).isBetween(178, 200);
        assertThat(held[1]).isBetween(178, 200);
        assertThat(held[2]).isBetween(178, 200);
    }

    @Test
    void theSameSeedGivesTheSameIntervals() {
        BanditLog log = Simulated.log(500, new SplittableRandom(1));

        assertThat(new Estimator(log, 3).estimate(Simulated.OTHER, null).intervals())
                .isEqualTo(new Estimator(log, 3).estimate(Simulated.OTHER, null).intervals());
    }

    @Test
    void whatCannotBeWeighedIsRefused() {
        assertThatThrownBy(() -> new Shown(0, 0, 1, 0)).hasMessage("propensity: 0.0 (expected: above 0, at most 1)");
        assertThatThrownBy(() -> new BanditLog(TWO, List.of())).hasMessage("log: no rows (expected: one or more)");
        assertThatThrownBy(() -> new Policy("half", new double[][] {{.3, .2}}))
                .hasMessageStartingWith("half: probabilities of position 0 sum to 0.5 (expected: 1");
        assertThatThrownBy(() -> new Policy("negative", new double[][] {{1.5, -.5}}))
                .hasMessageContaining("none < 0");
    }

    private static Estimate estimate(int rows) {
        List<Shown> shown = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            shown.add(new Shown(row % 2, 0, row % 7 == 0 ? 1 : 0, .5));
        }
        return new Estimator(new BanditLog(TWO, shown), 1).estimate(Policies.uniform(TWO), null);
    }

    private static BanditLog shifted(BanditLog log, double shift) {
        List<Shown> rows = log.rows().stream()
                .map(row -> new Shown(row.item(), row.position(), row.reward() + shift, row.propensity()))
                .toList();
        return new BanditLog(log.arms(), rows);
    }

    private static Measured measured(double reward) {
        return new Measured(reward, new Interval(reward, reward));
    }
}
