package dev.attune.evaluate.topn;

import static java.util.Objects.requireNonNull;

/** Somebody liked an item at a time (ms), this much. */
public record Liking(String person, String item, long time, double weight) {
    public Liking {
        requireNonNull(person, "person");
        requireNonNull(item, "item");
    }
}
