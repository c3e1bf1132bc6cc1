package dev.attune.evaluate.offpolicy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/** Logs whose click rates are known. */
final class Simulated {
    static final Arms ARMS = new Arms(new LinkedHashSet<>(List.of("a", "b", "c", "d")), 2);

    /** Click rates by position, then by item. */
    static final double[][] RATES = {{.1, .3, .05, .2}, {.02, .1, .3, .01}};

    static final Policy LOGGING = new Policy("logging", new double[][] {{.4, .3, .2, .1}, {.1, .2, .3, .4}});
    static final Policy OTHER = new Policy("other", new double[][] {{.1, .5, .2, .2}, {.3, .3, .3, .1}});

    private Simulated() {}

    /** What the logging policy shows at both positions in turn, and whether it was clicked. */
    static BanditLog log(int rows, SplittableRandom random) {
        List<Shown> shown = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int position = row % ARMS.positions();
            int item = draw(LOGGING, position, random);
            double reward = random.nextDouble() < RATES[position][item] ? 1 : 0;
            shown.add(new Shown(item, position, reward, LOGGING.probability(item, position)));
        }
        return new BanditLog(ARMS, shown);
    }

    /** What a policy truly earns a row. */
    static double truth(Policy policy) {
        double truth = 0;
        for (int position = 0; position < ARMS.positions(); position++) {
            for (int item = 0; item < ARMS.items(); item++) {
                truth += policy.probability(item, position) * RATES[position][item] / ARMS.positions();
            }
        }
        return truth;
    }

    private static int draw(Policy policy, int position, SplittableRandom random) {
        double left = random.nextDouble();
        int item = 0;
        while (item < ARMS.items() - 1 && left >= policy.probability(item, position)) {
            left -= policy.probability(item, position);
            item++;
        }
        return item;
    }
}
