package dev.attune.evaluate.measure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.evaluate.exam.Ranking;
import dev.attune.evaluate.measure.ListComparison.Line;
import dev.attune.evaluate.model.Proposal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ListScoresTest {
    private static final double EXACT = 1e-12;

    @Test
    void figuresAreThoseComputedByHand() {
        // Found at places 1 and 3 of three liked: 1 + 1/2 against 1 + 1/log2(3) + 1/2.
        double[] figures = ListScores.figures(List.of("a", "x", "b", "y"), Set.of("a", "b", "c"));

        assertThat(figures[0]).isCloseTo(1.5 / (1.5 + 0.6309297535714575), within(EXACT));
        assertThat(figures[1]).isCloseTo(2 / 3.0, within(EXACT));
        assertThat(figures[2]).isEqualTo(1);
        assertThat(ListScores.figures(List.of(), Set.of("a"))).containsExactly(0, 0, 0);
    }

    @Test
    void onlyTenPlacesCount_andTenOfManyLikedAreAll() {
        List<String> list = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "late");
        Set<String> many = Set.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "late", "other");

        assertThat(ListScores.figures(list, many)).containsExactly(1, 1, 1);
        assertThat(ListScores.figures(list, Set.of("late"))).containsExactly(0, 0, 0);
    }

    @Test
    void groupsAreCountedApart_modelsComparedAndRepeatsAveraged() {
        ListComparison comparison = new ListComparison();
        comparison.add(List.of("all", "half"), scores(0, 1));
        comparison.add(List.of("half"), scores(1));

        List<Line> lines = comparison.lines(4);

        assertThat(lines).extracting(line -> line.name().group()).containsExactly("known", "known", "new", "new");
        assertThat(lines).extracting(Line::people).containsExactly(100, 100, 50, 50);
        Line half = lines.get(1);
        assertThat(half.figures().get("hr@10")).isCloseTo(.5, within(EXACT));
        assertThat(half.repeats())
                .hasSize(2)
                .allSatisfy(repeat -> assertThat(repeat.get("hr@10")).isCloseTo(.5, within(EXACT)));
        assertThat(requireNonNull(half.differences().get("hr@10")).low()).isBetween(-.7, -.5);
        assertThat(lines.get(0).differences()).isEmpty();
    }

    /** Model 0 always finds what was liked, model 1 for every other person. */
    private static ListScores scores(int... models) {
        ListScores scores = new ListScores(models.length);
        for (int n = 0; n < 150; n++) {
            boolean odd = n % 2 == 1;
            List<Proposal> proposals = java.util.Arrays.stream(models)
                    .mapToObj(model -> model == 0 || odd ? new Proposal(List.of("a"), 1) : new Proposal(List.of()))
                    .toList();
            scores.accept(new Ranking(n < 100 ? "known" : "new", "u:" + n, Set.of("a"), proposals));
        }
        return scores;
    }
}
