package dev.attune.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.evaluate.exam.Outcome;
import dev.attune.evaluate.exam.Question;
import dev.attune.evaluate.measure.Comparison.Line;
import dev.attune.evaluate.measure.Curve.Point;
import dev.attune.evaluate.model.Proposal;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
    private static final double EXACT = 1e-12;
    private static final Proposal NOTHING = new Proposal(List.of());

    @Test
    void modesAreComparedInTheSameSessions() {
        Comparison comparison = new Comparison();
        comparison.add("live", List.of("m"), scores(200, n -> 1), 1);
        comparison.add("none", List.of("m"), scores(200, n -> n % 2), 1);

        List<Line> lines = comparison.lines(5);
        Interval difference = lines.get(1).figures().difference("live", "hr@20");

        assertThat(lines.get(0).figures().differences()).isEmpty();
        assertThat(difference.low()).isBetween(-.6, -.5);
        assertThat(difference.high()).isBetween(-.5, -.4);
    }

    @Test
    void repeatsAreAveragedAndKept() {
        Comparison comparison = new Comparison();
        comparison.add("none", List.of("fixed", "random"), scores(100, n -> 1, n -> 1), 1);
        comparison.add("none", List.of("random"), scores(100, n -> n % 2), 1);

        List<Line> lines = comparison.lines(5);
        Figures random = lines.get(1).figures();

        assertThat(lines).hasSize(2);
        assertThat(random.all().hitRate(20)).isCloseTo(.75, within(EXACT));
        assertThat(random.all().cases()).isEqualTo(100);
        assertThat(random.repeats()).extracting(each -> each.hitRate(20)).containsExactly(1.0, .5);
        assertThat(random.slice("position=1").hitRate(20)).isCloseTo(.75, within(EXACT));
        assertThat(random.interval("hr@20").low()).isLessThan(.75);
        assertThat(random.interval("hr@20").high()).isGreaterThan(.75);
        assertThat(lines.get(1).curve().points())
                .allSatisfy(point -> assertThat(point.hitRate20()).isBetween(.7, .8));
    }

    @Test
    void runsThatAskedOtherThingsAreNotCompared() {
        Comparison comparison = new Comparison();
        comparison.add("live", List.of("m"), scores(100, n -> 1), 1);

        assertThatThrownBy(() -> comparison.add("none", List.of("m"), scores(99, n -> 1), 1))
                .hasMessage("cases: others in mode none (expected: the same in every run)");
    }

    @Test
    void aCurveIsTheMeanOfTheLastCasesAtEachPoint() {
        SplittableRandom random = new SplittableRandom(3);
        int[] ranks = random.ints(1_000, 0, 40).toArray();
        Scores scores = scores(1_000, n -> ranks[n]);

        Curve curve = Curve.of(List.of(scores.model(0).ranks()), scores.times());

        assertThat(curve.window()).isEqualTo(250);
        assertThat(curve.points()).hasSizeBetween(200, 240);
        assertThat(curve.points().get(curve.points().size() - 1).cases()).isEqualTo(1_000);
        for (Point point : curve.points()) {
            double hits = 0;
            double reciprocal = 0;
            for (int n = point.cases() - 250; n < point.cases(); n++) {
                boolean hit = ranks[n] >= 1 && ranks[n] <= 20;
                hits += hit ? 1 : 0;
                reciprocal += hit ? 1.0 / ranks[n] : 0;
            }
            assertThat(point.hitRate20()).isCloseTo(hits / 250, within(EXACT));
            assertThat(point.reciprocalRank20()).isCloseTo(reciprocal / 250, within(EXACT));
            assertThat(point.time()).isEqualTo(point.cases() - 1);
        }
    }

    @Test
    void fewCasesHaveACurveAndNoneHasNoPoints() {
        Scores two = scores(2, n -> 1);

        assertThat(Curve.of(List.of(two.model(0).ranks()), two.times()).points())
                .extracting(Point::cases)
                .containsExactly(1, 2);
        assertThat(Curve.of(List.of(new Ints()), new Longs()).points()).isEmpty();
    }

    /** Case n is of session n, happens at time n, and the target has the rank that a model's function says. */
    private static Scores scores(int cases, IntUnaryOperator... ranks) {
        Scores scores = new Scores(ranks.length);
        for (int n = 0; n < cases; n++) {
            int number = n;
            List<Proposal> proposals = java.util.Arrays.stream(ranks)
                    .map(rank -> proposal(rank.applyAsInt(number)))
                    .toList();
            scores.accept(new Outcome(new Question("s" + n, 0, 1, Set.of(), false), "a", n, false, false, proposals));
        }
        return scores;
    }

    private static Proposal proposal(int rank) {
        if (rank == 0) {
            return NOTHING;
        }
        String[] items = new String[rank];
        double[] values = new double[rank];
        for (int n = 0; n < rank; n++) {
            items[n] = n == rank - 1 ? "a" : "other" + n;
            values[n] = -n;
        }
        return new Proposal(List.of(items), values);
    }
}
