package dev.attune.evaluate.tune;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What settings reached on the validation part.
 *
 * @param objective what a search raises
 * @param figures by name, in order
 */
public record Reached(double objective, Map<String, Double> figures) {
    public Reached {
        requireNonNull(figures, "figures");
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}
