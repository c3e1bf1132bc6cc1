package dev.attune.testkit.shoppers;

import static java.util.Objects.requireNonNull;

/**
 * One person.
 *
 * @param anonymousId under which the events are sent
 * @param taste hidden
 * @param seed of everything this person does
 */
public record Shopper(String anonymousId, Taste taste, long seed) {
    public Shopper {
        requireNonNull(anonymousId, "anonymousId");
        requireNonNull(taste, "taste");
    }
}
