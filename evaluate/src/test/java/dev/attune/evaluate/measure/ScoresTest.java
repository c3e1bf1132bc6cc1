package dev.attune.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.evaluate.exam.Outcome;
import dev.attune.evaluate.exam.Question;
import dev.attune.evaluate.measure.Accuracy.Depth;
import dev.attune.evaluate.model.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ScoresTest {
    private static final double EXACT = 1e-12;

    @Test
    void figuresAreThoseComputedByHand() {
        Accuracy accuracy = new Accuracy();
        for (int rank : new int[] {1, 2, 7, 15, 21, 0}) {
            accuracy.add(rank);
        }

        assertThat(accuracy.cases()).isEqualTo(6);
        assertThat(accuracy.hitRate(1)).isEqualTo(1 / 6.0);
        assertThat(accuracy.hitRate(5)).isEqualTo(2 / 6.0);
        assertThat(accuracy.hitRate(10)).isEqualTo(3 / 6.0);
        assertThat(accuracy.hitRate(20)).isEqualTo(4 / 6.0);
        assertThat(accuracy.reciprocalRank()).isCloseTo((1 + 1 / 2.0 + 1 / 7.0 + 1 / 15.0) / 6, within(EXACT));
        // 1/log2(2), 1/log2(3), 1/log2(8), 1/log2(16)
        assertThat(accuracy.gain(Depth.TEN)).isCloseTo((1 + 0.6309297535714575 + 1 / 3.0) / 6, within(EXACT));
        assertThat(accuracy.gain(Depth.TWENTY)).isCloseTo((1 + 0.6309297535714575 + 1 / 3.0 + .25) / 6, within(EXACT));
    }

    @Test
    void amongEqualScoresTheWorstPlaceCounts() {
        Proposal proposal = new Proposal(List.of("a", "b", "c", "d"), 3, 2, 2, 1);

        assertThat(proposal.rank("a")).isEqualTo(1);
        assertThat(proposal.rank("b")).isEqualTo(3);
        assertThat(proposal.rank("c")).isEqualTo(3);
        assertThat(proposal.rank("d")).isEqualTo(4);
        assertThat(proposal.rank("e")).isZero();
    }

    @Test
    void exposureCountsTheItemsThatWereNeverShown() {
        Exposure exposure = new Exposure();
        exposure.add(List.of("a", "b"));
        exposure.add(List.of("a"));
        exposure.add(List.of("a"));

        assertThat(exposure.coverage(4)).isEqualTo(.5);
        // 0, 0, 1, 3: 2 · (3·1 + 4·3) / (4 · 4) − 5/4
        assertThat(exposure.gini(4)).isCloseTo(.625, within(EXACT));
    }

    @Test
    void everyItemShownAsOftenIsNoConcentration() {
        Exposure exposure = new Exposure();
        exposure.add(List.of("a", "b", "c"));

        assertThat(exposure.gini(3)).isCloseTo(0, within(EXACT));
        assertThat(new Exposure().gini(3)).isZero();
    }

    @Test
    void onlyTwentyPlacesAreExposed() {
        List<String> items = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            items.add("i" + n);
        }
        Exposure exposure = new Exposure();
        exposure.add(items);

        assertThat(exposure.coverage(30)).isEqualTo(20 / 30.0);
    }

    @Test
    void slicesHoldTheirOwnCases() {
        Scores scores = new Scores(1);
        scores.accept(outcome("s", 1, true, false, "a"));
        scores.accept(outcome("s", 2, true, true, "z"));
        scores.accept(outcome("s", 7, false, false, "a"));
        scores.accept(outcome("t", 30, false, false, "a"));

        Figures figures = figures(scores, 3, 1).get(0);

        assertThat(figures.slices())
                .containsOnlyKeys(
                        "position=1",
                        "position=2",
                        "position=6-10",
                        "position=11+",
                        "coldUser",
                        "coldItem",
                        "new",
                        "repeat");
        assertThat(figures.slice("coldUser").cases()).isEqualTo(2);
        assertThat(figures.slice("coldUser").hitRate(20)).isEqualTo(.5);
        assertThat(figures.slice("coldItem").hitRate(20)).isZero();
        assertThat(figures.all().hitRate(20)).isEqualTo(.75);
    }

    @Test
    void intervalsHoldTheMeanAndAreTheSameForTheSameSeed() {
        Scores scores = new Scores(2);
        for (int n = 0; n < 400; n++) {
            Proposal good = new Proposal(List.of("a"), 1);
            Proposal better = n % 2 == 0 ? good : new Proposal(List.of());
            scores.accept(new Outcome(question("s" + n, 1), "a", 0, false, false, List.of(better, good)));
        }

        List<Figures> figures = figures(scores, 1, 7);
        Interval half = figures.get(0).interval("hr@20");
        Interval difference = figures.get(1).difference("first", "hr@20");

        // A share of 1/2 of 400: standard error .025, so 1.96 of them are .049.
        assertThat(half.low()).isCloseTo(.451, within(.01));
        assertThat(half.high()).isCloseTo(.549, within(.01));
        assertThat(difference.low()).isCloseTo(1 - half.high(), within(EXACT));
        assertThat(figures.get(1).interval("hr@20")).isEqualTo(new Interval(1, 1));
        assertThat(figures(scores, 1, 7).get(0).intervals())
                .isEqualTo(figures.get(0).intervals());
        assertThat(figures(scores, 1, 8).get(0).intervals())
                .isNotEqualTo(figures.get(0).intervals());
    }

    @Test
    void intervalsAreWiderWhenCasesHangTogether() {
        Scores apart = new Scores(1);
        Scores together = new Scores(1);
        for (int n = 0; n < 400; n++) {
            Proposal proposal = n % 40 < 20 ? new Proposal(List.of("a"), 1) : new Proposal(List.of());
            apart.accept(new Outcome(question("s" + n, 1), "a", 0, false, false, List.of(proposal)));
            together.accept(new Outcome(question("s" + n / 20, 1), "a", 0, false, false, List.of(proposal)));
        }

        assertThat(width(together)).isGreaterThan(3 * width(apart));
    }

    private static double width(Scores scores) {
        Interval interval = figures(scores, 1, 3).get(0).interval("hr@20");
        return interval.high() - interval.low();
    }

    private static List<Figures> figures(Scores scores, int items, long seed) {
        Comparison comparison = new Comparison();
        List<String> names = List.of("first", "second").subList(0, scores.models());
        comparison.add("none", names, scores, items);
        return comparison.lines(seed).stream().map(Comparison.Line::figures).toList();
    }

    private static Question question(String session, int position) {
        return new Question(session, 0, position, Set.of(), position > 10);
    }

    private static Outcome outcome(String session, int position, boolean coldUser, boolean coldItem, String target) {
        List<Proposal> proposals = List.of(new Proposal(List.of("a", "b"), 2, 1));
        return new Outcome(question(session, position), target, 0, coldUser, coldItem, proposals);
    }
}
