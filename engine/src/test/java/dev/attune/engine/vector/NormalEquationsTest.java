package dev.attune.engine.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalEquationsTest {
    /** Items (1,0), (0,1), (.5,.5); touched the first and the last; missing weight .1, λ .01. */
    @Test
    void solvesAFoldInByHand() {
        double[] a = {0.01, 0, 0, 0.01};
        double[] b = {0, 0};
        double[][] items = {{1, 0}, {0, 1}, {0.5, 0.5}};
        for (double[] item : items) {
            NormalEquations.addOuter(a, 2, 0.1, item, 0);
        }
        for (int touched : new int[] {0, 2}) {
            NormalEquations.addOuter(a, 2, 1, items[touched], 0);
            NormalEquations.addScaled(b, 0, 2, 1, items[touched], 0);
        }
        NormalEquations.solve(a, 2, b, 0);
        assertThat(b[0]).isCloseTo(0.96153846, within(1e-8));
        assertThat(b[1]).isCloseTo(0.61188811, within(1e-8));
    }

    @Test
    void theSolutionSolves() {
        Random random = new Random(3);
        for (int n = 1; n < 40; n++) {
            double[] a = new double[n * n];
            for (int m = 0; m < n + 3; m++) {
                NormalEquations.addOuter(a, n, 1 + random.nextDouble(), vector(random, n), 0);
            }
            double[] x = vector(random, n);
            double[] b = new double[n + 2];
            for (int row = 0; row < n; row++) {
                b[row + 2] = NormalEquations.dot(a, row * n, x, 0, n);
            }
            NormalEquations.solve(a, n, b, 2);
            for (int row = 0; row < n; row++) {
                assertThat(b[row + 2]).isCloseTo(x[row], within(1e-6));
            }
        }
    }

    private static double[] vector(Random random, int n) {
        double[] vector = new double[n];
        for (int k = 0; k < n; k++) {
            vector[k] = random.nextGaussian();
        }
        return vector;
    }
}
