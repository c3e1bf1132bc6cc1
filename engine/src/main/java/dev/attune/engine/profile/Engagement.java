package dev.attune.engine.profile;

import dev.attune.engine.decay.DecayedMoments;
import dev.attune.engine.event.EventType;

/**
 * The engagement weight of an event: how much it says about what the person likes.
 *
 * <p>Active time of t seconds is about log-normal (Yi, Hong, Zhong, Liu, Rajan, RecSys 2014): z = (ln t − mu) / sd, and
 * the weight is sigmoid(z) · (1 + scroll / 2 + min(hover / 2 s, 1) / 4), so between 0 and 1.75. Mean and variance of a
 * person with n decayed observations are drawn to the prior by n / (n + 50). Who leaves within two seconds without
 * scrolling did not like it: −0.2.
 */
final class Engagement {
    static final double MEAN = 3.2;
    static final double DEVIATION = 0.9;
    static final double PRIOR_COUNT = 50;
    static final double BOUNCE = -0.2;
    private static final double BOUNCE_SECONDS = 2;
    private static final double HOVER_SECONDS = 2;
    private static final double BEST_RATING = 5;

    private final double[] base = new double[EventTypes.CODES];

    Engagement(ProfileSettings settings) {
        settings.weights().forEach((type, weight) -> base[EventTypes.code(type)] = weight);
    }

    /** The weight of the type alone, 0 for types that teach nothing. */
    double base(EventType type) {
        return base[EventTypes.code(type)];
    }

    double weight(EventType type, Attended attended, double rating) {
        double weight = base(type);
        return switch (type) {
            case RATE -> weight * ofRating(rating);
            case HOVER -> attended.hover() < 0 ? weight : weight * hovered(attended.hover());
            case SCROLL -> Double.isNaN(attended.depth()) ? weight : weight * attended.depth();
            case DWELL, VIEW, CLICK -> attended.active() < 0 ? weight : weight * attended.factor();
            default -> weight;
        };
    }

    /** From −1 for no star to 1 for five; two stars and less are negative. Without a rating 0. */
    static double ofRating(double rating) {
        if (Double.isNaN(rating)) {
            return 0;
        }
        double half = BEST_RATING / 2;
        return (Math.max(0, Math.min(BEST_RATING, rating)) - half) / half;
    }

    /** The factor of an active time, in seconds, with a scroll depth of 0..1 and a hover time in seconds. */
    static double factor(double seconds, double scroll, double hover, double z) {
        if (seconds < BOUNCE_SECONDS && scroll == 0) {
            return BOUNCE;
        }
        return sigmoid(z) * (1 + 0.5 * scroll + 0.25 * hovered(hover));
    }

    /** How the logarithm of an active time stands to what is usual for this person, before it is counted itself. */
    static double z(double seconds, DecayedMoments reading, long now) {
        double count = reading.count(now);
        double total = PRIOR_COUNT + count;
        double mean = (PRIOR_COUNT * MEAN + count * reading.mean()) / total;
        double variance = (PRIOR_COUNT * DEVIATION * DEVIATION + count * reading.variance()) / total;
        return (logarithm(seconds) - mean) / Math.sqrt(variance);
    }

    /** The natural logarithm of a time in seconds, not below that of a millisecond. */
    static double logarithm(double seconds) {
        return StrictMath.log(Math.max(0.001, seconds));
    }

    private static double hovered(double seconds) {
        return Math.max(0, Math.min(seconds / HOVER_SECONDS, 1));
    }

    private static double sigmoid(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    /**
     * How somebody attended to an item.
     *
     * @param active active time in seconds, −1 when not known
     * @param hover hover time in seconds, −1 when not known
     * @param depth scroll depth 0..1, NaN when not known
     * @param factor what the active time makes of the weight
     * @param outlier whether the duration is not to be believed
     */
    record Attended(double active, double hover, double depth, double factor, boolean outlier) {
        static final Attended UNKNOWN = new Attended(-1, -1, Double.NaN, 1, false);
    }
}
