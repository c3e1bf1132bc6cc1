package dev.attune.evaluate.tune;

import java.util.Map;
import java.util.TreeMap;

/**
 * Settings that were tried.
 *
 * @param number from 1 on
 * @param values by key
 */
public record Trial(int number, Map<String, Double> values, Reached reached) {
    public Trial {
        values = Map.copyOf(values);
    }

    /** The values as they are written in configuration, in the order of their keys. */
    public String text() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values)
                .forEach((key, value) -> text.append(text.length() == 0 ? "" : " ")
                        .append(key.substring(key.indexOf('.') + 1))
                        .append('=')
                        .append(TunedFile.shown(key, value)));
        return text.toString();
    }
}
