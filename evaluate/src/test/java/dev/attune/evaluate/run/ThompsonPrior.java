package dev.attune.evaluate.run;

import dev.attune.evaluate.offpolicy.Arms;
import dev.attune.evaluate.offpolicy.Policy;
import java.util.Random;

/**
 * The Bernoulli Thompson sampling of the Open Bandit Dataset as it began: clicks and other impressions of the men's items
 * before the logs, as its authors published them (obp/policy/conf/prior_bts.yaml of st-tech/zr-obp, Apache-2.0).
 */
final class ThompsonPrior {
    private static final int[] CLICKS = {
        47, 8, 62, 142, 3, 6, 100, 48, 23, 71, 61, 13, 16, 518, 30, 7, 4, 23, 8, 10, 11, 11, 18, 121, 11, 4, 32, 30, 9,
        22, 6, 23, 5, 54
    };
    private static final int[] OTHERS = {
        12198, 3566, 15993, 35522, 2367, 3100, 24665, 13210, 7061, 18061, 17449, 5644, 6787, 111326, 8776, 3334, 2271,
        7389, 2659, 3665, 4724, 3561, 5085, 27407, 4601, 2923, 8897, 8654, 4000, 6580, 3174, 6766, 2602, 14506
    };

    private ThompsonPrior() {}

    /** Click rates are drawn, and the best ones stand first: how often each item comes to stand where. */
    static Policy policy(Arms arms, int draws) {
        Random random = new Random(7);
        double[][] table = new double[arms.positions()][arms.items()];
        double[] rates = new double[arms.items()];
        for (int draw = 0; draw < draws; draw++) {
            for (int item = 0; item < rates.length; item++) {
                int number = Integer.parseInt(arms.names().get(item));
                double clicks = gamma(CLICKS[number], random);
                rates[item] = clicks / (clicks + gamma(OTHERS[number], random));
            }
            for (double[] position : table) {
                int best = best(rates);
                position[best] += 1.0 / draws;
                rates[best] = -1;
            }
        }
        return new Policy("prior", table);
    }

    private static int best(double[] rates) {
        int best = 0;
        for (int item = 1; item < rates.length; item++) {
            best = rates[item] > rates[best] ? item : best;
        }
        return best;
    }

    /** Marsaglia and Tsang, ACM Transactions on Mathematical Software 26, 2000; shape 1 or more. */
    private static double gamma(double shape, Random random) {
        double d = shape - 1 / 3.0;
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
