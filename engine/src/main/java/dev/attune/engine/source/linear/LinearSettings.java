package dev.attune.engine.source.linear;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.settings.Expected;
import dev.attune.engine.source.Query;

/**
 * Settings of the linear item rows.
 *
 * @param halfLife ms after which an example weighs half
 * @param positionScale items before the next one weigh {@code exp(-(distance - 1) / positionScale)}
 * @param backward weight of a pair the other way round, relative to the pair as it came (0..1)
 * @param ridge penalty on the weights, in examples
 * @param weightCap most that the engagement weight of one interaction counts
 * @param rowCapacity most items that an item's sums are kept with
 * @param neighbours most items that one item is regressed on
 * @param served most weights of a row that lists are made of
 * @param lookback how many of the person's last items are read
 * @param earlierFactor weight of items from before the session
 * @param step interactions of a training step
 * @param denseItems largest catalogue for which the exact inverse is held; 0 never holds it
 */
public record LinearSettings(
        long halfLife,
        double positionScale,
        double backward,
        double ridge,
        double weightCap,
        int rowCapacity,
        int neighbours,
        int served,
        int lookback,
        double earlierFactor,
        int step,
        int denseItems) {

    private static final long DAY = 86_400_000;

    public LinearSettings {
        Decay.check("halfLife", halfLife);
        Expected.within("positionScale", positionScale, 0.1, 1_000);
        Expected.within("backward", backward, 0, 1);
        Expected.within("ridge", ridge, 1e-6, 1e9);
        Expected.within("weightCap", weightCap, 0.001, 1_000);
        Expected.within("rowCapacity", rowCapacity, 1, 10_000);
        Expected.within("neighbours", neighbours, 1, 500);
        Expected.within("served", served, 1, 10_000);
        Expected.within("lookback", lookback, 1, Query.MAX_RECENT);
        Expected.within("earlierFactor", earlierFactor, 0, 1);
        Expected.within("step", step, 1, 100_000);
        Expected.within("denseItems", denseItems, 0, 5_000);
    }

    public static LinearSettings defaults() {
        return new LinearSettings(90 * DAY, 2, 0.3, 300, 5, 300, 60, 300, 10, 0.3, 512, 0);
    }

    /** The part that shapes what is stored. */
    public String learning() {
        return "linear " + halfLife + ' ' + positionScale + ' ' + backward + ' ' + ridge + ' ' + weightCap + ' '
                + rowCapacity + ' ' + neighbours + ' ' + served + ' ' + step + ' ' + denseItems;
    }
}
