package dev.attune.evaluate.yardstick;

import java.util.Set;

/**
 * Settings of {@link Demographic}.
 *
 * @param name of the source
 * @param attributes that are looked at; none: popularity for ever
 * @param shrink touches by which each share is drawn to that of everybody
 * @param strength exponent of the lifts, 1 as if the attributes were independent
 */
public record DemographicSettings(String name, Set<String> attributes, double shrink, double strength) {
    public DemographicSettings {
        attributes = Set.copyOf(attributes);
    }

    /** Tuned on the last fifth and the last third of the training part of MovieLens, where occupations add nothing. */
    public static DemographicSettings defaults() {
        return new DemographicSettings("demographic", Set.of("age", "gender"), 3_000, 0.5);
    }

    /** The same counts without any attribute. */
    public static DemographicSettings withoutAttributes() {
        return new DemographicSettings("all-time", Set.of(), 3_000, 0.5);
    }
}
