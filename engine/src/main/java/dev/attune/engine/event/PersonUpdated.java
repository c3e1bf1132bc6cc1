package dev.attune.engine.event;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's attributes, questionnaire answers or consent were set from outside the event stream.
 *
 * @param attributes replaces the attributes with the same names; an empty value removes one
 */
public record PersonUpdated(
        String person,
        Map<String, String> attributes,
        @Nullable Consent consent,
        long receivedAt) implements Entry {
    public PersonUpdated {
        requireNonNull(person, "person");
        // Sorted, so that the same update is the same bytes.
        attributes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    @Override
    public String key() {
        return person;
    }
}
