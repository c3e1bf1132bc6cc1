package dev.attune.engine.source.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The sampled softmax beside the full one: 30 items, the first of them by far the most popular. */
class NegativesTest {
    private static final int ITEMS = 30;
    private static final int TARGET = 12;
    private static final float TEMPERATURE = 4;

    private final Generator random = Toy.random(9);
    private final Model model = Toy.model(ITEMS, random);
    private final Reservoir reservoir = new Reservoir(4, 1_000);
    private final Session session = new Session(model);

    NegativesTest() {
        for (int n = 0; n < 1_000; n++) {
            int first = random.below(ITEMS);
            int target = Math.min(first, random.below(ITEMS));
            reservoir.add(Rows.examples(4, new int[] {target, 1}), 0, random);
        }
        session.read(Rows.examples(4, new int[] {TARGET, 3, 8, 20}), 0);
    }

    @Test
    void corrected_theGradientIsOnAverageThatOfTheFullSoftmax() {
        double[] sampled = average(1_000, 4_000);
        double[] full = full();
        for (int item = 0; item < ITEMS; item++) {
            assertThat(sampled[item]).isCloseTo(full[item], within(0.002 + 0.03 * full[item]));
        }
    }

    @Test
    void withTheUsualNumberOfNegativesItIsNearlyThat() {
        double[] sampled = average(95, 40_000);
        double[] full = full();
        for (int item = 0; item < ITEMS; item++) {
            assertThat(sampled[item]).isCloseTo(full[item], within(0.005 + 0.05 * full[item]));
        }
    }

    @Test
    void whatIsDrawnIsAsOftenDrawnAsExpected() {
        Negatives negatives = new Negatives(model, reservoir, 95);
        double[] drawn = new double[ITEMS];
        float[] expected = new float[ITEMS];
        for (int round = 0; round < 20_000; round++) {
            negatives.draw(TARGET, random);
            for (int n = 0; n < negatives.size(); n++) {
                drawn[negatives.row(n)] += 1.0 / 20_000;
                expected[negatives.row(n)] = negatives.expected(n);
            }
        }
        assertThat(drawn[TARGET]).isZero();
        assertThat(expected[0]).isGreaterThan(2 * expected[ITEMS - 1]);
        for (int item = 0; item < ITEMS; item++) {
            assertThat(drawn[item]).isCloseTo(expected[item], within(0.06));
        }
    }

    @Test
    void withoutAReservoirAllAreDrawnEvenly() {
        Negatives negatives = new Negatives(model, new Reservoir(4, 10), 60);
        negatives.draw(TARGET, random);
        for (int n = 0; n < negatives.size(); n++) {
            assertThat(negatives.expected(n)).isEqualTo(2);
        }
    }

    /** Mean share of each item over many draws. */
    private double[] average(int count, int rounds) {
        Negatives negatives = new Negatives(model, reservoir, count);
        Softmax softmax = new Softmax(model, TEMPERATURE, count);
        double[] shares = new double[ITEMS];
        for (int round = 0; round < rounds; round++) {
            negatives.draw(TARGET, random);
            softmax.compare(session, TARGET, negatives);
            shares[TARGET] += softmax.targetShare() / rounds;
            for (int n = 0; n < negatives.size(); n++) {
                shares[negatives.row(n)] += softmax.share(n) / rounds;
            }
        }
        return shares;
    }

    private double[] full() {
        double[] shares = new double[ITEMS];
        double sum = 0;
        for (int item = 0; item < ITEMS; item++) {
            shares[item] = Math.exp(TEMPERATURE * model.dot(item, session.direction()));
            sum += shares[item];
        }
        for (int item = 0; item < ITEMS; item++) {
            shares[item] /= sum;
        }
        return shares;
    }
}
