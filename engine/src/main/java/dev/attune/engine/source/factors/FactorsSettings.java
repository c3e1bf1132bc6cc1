package dev.attune.engine.source.factors;

import dev.attune.engine.settings.Expected;

/**
 * Settings of the factors; learning first, reading second.
 *
 * @param dimensions numbers in a vector
 * @param missing weight of all pairs of a person with items not seen, together (c0)
 * @param popularityExponent how much more the missing pairs of well-known items weigh: 0 not at all, 1 in proportion
 * @param regularization weight of a vector's own length, for each pair that it is learned from, missing ones by weight
 * @param weightCap most that a seen pair weighs; its engagement weights are added up
 * @param people how many people are held, the most recently active
 * @param itemsPerPerson how many of a person's last items are held
 * @param peoplePerItem how many of an item's last people it is learned from
 * @param admitAfter people after whom an item gets its vector
 * @param idle ms of silence after which an item loses its vector and a person is let go
 * @param step interactions learned in one go
 * @param refresh people, and as many items, that are gone over again for each interaction
 * @param positionFactor weight of a recent item in the query relative to the one after it
 * @param earlierFactor weight of items from before the session
 */
public record FactorsSettings(
        int dimensions,
        double missing,
        double popularityExponent,
        double regularization,
        double weightCap,
        int people,
        int itemsPerPerson,
        int peoplePerItem,
        int admitAfter,
        long idle,
        int step,
        int refresh,
        double positionFactor,
        double earlierFactor) {

    private static final long DAY = 86_400_000;

    public FactorsSettings {
        Expected.within("dimensions", dimensions, 1, 256);
        Expected.within("missing", missing, 1e-6, 1e6);
        Expected.within("popularityExponent", popularityExponent, 0, 1);
        Expected.within("regularization", regularization, 1e-6, 100);
        Expected.within("weightCap", weightCap, 0.001, 1_000);
        Expected.within("people", people, 1, 10_000_000);
        Expected.within("itemsPerPerson", itemsPerPerson, 1, 10_000);
        Expected.within("peoplePerItem", peoplePerItem, 1, 10_000);
        Expected.within("admitAfter", admitAfter, 1, 1_000);
        Expected.positive("idle", idle);
        Expected.within("step", step, 1, 100_000);
        Expected.within("refresh", refresh, 0, 1_000);
        Expected.within("positionFactor", positionFactor, 0, 1);
        Expected.within("earlierFactor", earlierFactor, 0, 1);
    }

    public static FactorsSettings defaults() {
        return new FactorsSettings(32, 32, 0, 0.02, 5, 50_000, 100, 200, 2, 60 * DAY, 256, 1, 1, 1);
    }

    /** The part that shapes what is stored. */
    public String learning() {
        return "factors " + dimensions + ' ' + missing + ' ' + popularityExponent + ' ' + regularization + ' '
                + weightCap + ' ' + people + ' ' + itemsPerPerson + ' ' + peoplePerItem + ' ' + admitAfter + ' ' + idle
                + ' ' + step + ' ' + refresh;
    }
}
