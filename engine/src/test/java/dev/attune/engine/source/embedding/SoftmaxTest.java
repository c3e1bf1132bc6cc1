package dev.attune.engine.source.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Gradients beside finite differences of the loss, computed in doubles by its definition. */
class SoftmaxTest {
    private static final double STEP = 1e-4;
    private static final float TEMPERATURE = 6;

    private final Generator random = Toy.random(3);
    private final Model model = Toy.model(9, random);
    private final Examples examples = Rows.examples(4, new int[] {5, 1, 2, 7});
    private final Session session = new Session(model);
    private final Negatives negatives = new Negatives(model, new Reservoir(4, 10), 12);
    private final Softmax softmax = new Softmax(model, TEMPERATURE, 12);

    private void compare() {
        assertThat(session.read(examples, 0)).isTrue();
        negatives.draw(5, random);
        softmax.compare(session, 5, negatives);
    }

    @Test
    void theSlopeBySessionIsThatOfTheLoss() {
        compare();
        double[] raw = raw();
        for (int d = 0; d < 8; d++) {
            double here = raw[d];
            raw[d] = here + STEP;
            double above = loss(raw);
            raw[d] = here - STEP;
            double below = loss(raw);
            raw[d] = here;
            assertThat((double) softmax.slope()[d]).isCloseTo((above - below) / (2 * STEP), within(1e-3));
        }
    }

    @Test
    void theSlopeByALogitIsTheShare() {
        compare();
        double[] raw = raw();
        double sum = Math.exp(-loss(raw));
        assertThat((double) softmax.targetShare()).isCloseTo(sum, within(1e-5));
        for (int n = 0; n < negatives.size(); n++) {
            sum += softmax.share(n);
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
    }

    @Test
    void aVectorMovesAgainstTheSlopeOfTheLoss_alongTheSphere() {
        compare();
        double[] raw = raw();
        double[] slope = new double[8];
        double radial = 0;
        for (int d = 0; d < 8; d++) {
            slope[d] = slopeByTarget(raw, d);
            radial += slope[d] * model.vectors()[5 * 8 + d];
        }
        double[] before = vector(5);
        new Descent(model, 1e-3f, 0).move(session, 5, negatives, softmax);
        double along = 0;
        double length = 0;
        double moved = 0;
        for (int d = 0; d < 8; d++) {
            double tangent = slope[d] - radial * before[d];
            double move = model.vectors()[5 * 8 + d] - before[d];
            along += tangent * move;
            length += tangent * tangent;
            moved += move * move;
        }
        assertThat(along / Math.sqrt(length * moved)).isCloseTo(-1, within(1e-3));
    }

    @Test
    void aSmallStepMakesTheLossSmaller_andVectorsKeepTheirLength() {
        for (int round = 0; round < 200; round++) {
            compare();
            double before = loss(raw());
            new Descent(model, 1e-3f, 1e-3f).move(session, 5, negatives, softmax);
            assertThat(loss(raw())).isLessThan(before);
        }
        for (int row = 0; row < 9; row++) {
            double length = 0;
            for (double number : vector(row)) {
                length += number * number;
            }
            assertThat(length).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void aSessionThatIsItsTarget_movesNothingByLeaps() {
        Examples again = Rows.examples(4, new int[] {5, 5});
        session.read(again, 0);
        negatives.draw(5, random);
        softmax.compare(session, 5, negatives);
        assertThat(softmax.targetCosine()).isCloseTo(1, within(1e-6f));
        double[] before = vector(5);
        new Descent(model, 0.05f, 0).move(session, 5, negatives, softmax);
        double distance = 0;
        for (int d = 0; d < 8; d++) {
            distance += Math.pow(vector(5)[d] - before[d], 2);
        }
        assertThat(Math.sqrt(distance)).isLessThan(0.2);
    }

    private double slopeByTarget(double[] raw, int d) {
        float[] vectors = model.vectors();
        float here = vectors[5 * 8 + d];
        // The target is no part of the session here, so the session stays.
        vectors[5 * 8 + d] = here + 0.01f;
        double above = loss(raw);
        vectors[5 * 8 + d] = here - 0.01f;
        double below = loss(raw);
        vectors[5 * 8 + d] = here;
        return (above - below) / 0.02;
    }

    /** −log of the target's share. */
    private double loss(double[] raw) {
        double length = 0;
        for (double number : raw) {
            length += number * number;
        }
        length = Math.sqrt(length);
        double target = weight(raw, length, 5);
        double sum = target;
        for (int n = 0; n < negatives.size(); n++) {
            sum += weight(raw, length, negatives.row(n)) / negatives.expected(n);
        }
        return -Math.log(target / sum);
    }

    private double weight(double[] raw, double length, int row) {
        double product = 0;
        for (int d = 0; d < 8; d++) {
            product += raw[d] * model.vectors()[row * 8 + d];
        }
        return Math.exp(TEMPERATURE * product / length);
    }

    private double[] raw() {
        double[] raw = new double[8];
        for (int place = 0; place < session.size(); place++) {
            for (int d = 0; d < 8; d++) {
                raw[d] += (double) model.positions()[place] * model.vectors()[session.row(place) * 8 + d];
            }
        }
        return raw;
    }

    private double[] vector(int row) {
        double[] vector = new double[8];
        for (int d = 0; d < 8; d++) {
            vector[d] = model.vectors()[row * 8 + d];
        }
        return vector;
    }
}
