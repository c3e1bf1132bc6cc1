package dev.attune.evaluate.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.evaluate.topn.Liking;
import dev.attune.evaluate.topn.TimeCut;
import dev.attune.evaluate.topn.TopN;
import dev.attune.evaluate.topn.TopNScore;
import dev.attune.evaluate.yardstick.Pairs.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IalsTest {
    private static final IalsSettings PLAIN = new IalsSettings(2, 0, 0.1, 0.01, 0, 5, 42);
    private static final double[][] ITEMS = {{1, 0}, {0, 1}, {0.5, 0.5}};

    @Test
    void foldsInAsWorkedOutByHand() {
        IalsModel model = IalsModel.ofItems(ITEMS, PLAIN);
        double[] person = model.foldIn(List.of(new Cell(0, 1), new Cell(2, 1)));
        assertThat(person[0]).isCloseTo(0.96153846, within(1e-8));
        assertThat(person[1]).isCloseTo(0.61188811, within(1e-8));
        assertThat(model.score(person, 0)).isCloseTo(0.96154, within(1e-5));
        assertThat(model.score(person, 1)).isCloseTo(0.61189, within(1e-5));
        assertThat(model.score(person, 2)).isCloseTo(0.78671, within(1e-5));
    }

    /** Sherman and Morrison 1950: the inverse after each touch from the inverse before it. */
    @Test
    void foldsInAsRankOneChangesOfTheInverseDo() {
        Random random = new Random(4);
        double[][] items = new double[30][2];
        for (double[] item : items) {
            item[0] = random.nextGaussian();
            item[1] = random.nextGaussian();
        }
        IalsModel model = IalsModel.ofItems(items, PLAIN);
        double[][] inverse = inverseOfNothingTouched(items);
        double[] sum = new double[2];
        List<Cell> touched = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            double[] item = items[n];
            touched.add(new Cell(n, 1));
            double[] change = times(inverse, item);
            double scale = 1 / (1 + item[0] * change[0] + item[1] * change[1]);
            for (int k = 0; k < 4; k++) {
                inverse[k / 2][k % 2] -= scale * change[k / 2] * change[k % 2];
            }
            sum[0] += item[0];
            sum[1] += item[1];
            assertThat(model.foldIn(touched)).containsExactly(times(inverse, sum), within(1e-9));
        }
    }

    private static double[][] inverseOfNothingTouched(double[][] items) {
        double a = 0.01;
        double b = 0;
        double d = 0.01;
        for (double[] item : items) {
            a += 0.1 * item[0] * item[0];
            b += 0.1 * item[0] * item[1];
            d += 0.1 * item[1] * item[1];
        }
        double determinant = a * d - b * b;
        return new double[][] {{d / determinant, -b / determinant}, {-b / determinant, a / determinant}};
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return new double[] {
            matrix[0][0] * vector[0] + matrix[0][1] * vector[1], matrix[1][0] * vector[0] + matrix[1][1] * vector[1]
        };
    }

    @Test
    void findsWhatPeopleOfOneKindLike() {
        Random random = new Random(9);
        List<Liking> likings = new ArrayList<>();
        for (int n = 0; n < 1_500; n++) {
            int person = random.nextInt(60);
            String item = "i" + (person % 3 * 30 + random.nextInt(30));
            likings.add(new Liking("p" + person, item, n, 1));
        }
        TopNScore score = new TopN(TimeCut.of(likings, 0.8), false).score(new Ials(IalsSettings.defaults()));
        assertThat(score.people()).isGreaterThan(50);
        assertThat(score.recall10()).isGreaterThan(0.6);
    }

    @Test
    void aPairGoesWithItsLastTouch() {
        Pairs pairs = new Pairs();
        pairs.add(7, 3, 2, 1);
        pairs.add(7, 3, 4, 1);
        pairs.add(8, 1, 1, 1);
        assertThat(pairs.people(5)).containsExactly(List.of(new Cell(3, 5)), List.of(new Cell(1, 1)));
        pairs.add(7, 3, 4, -1);
        assertThat(pairs.people(5).get(0)).containsExactly(new Cell(3, 2));
        pairs.add(7, 3, 2, -1);
        assertThat(pairs.people()).isEqualTo(1);
        assertThat(pairs.items()).isEqualTo(4);
    }
}
