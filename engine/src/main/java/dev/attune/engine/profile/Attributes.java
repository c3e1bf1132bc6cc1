package dev.attune.engine.profile;

import dev.attune.engine.event.Consent;
import dev.attune.engine.event.PersonUpdated;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was set from outside: attributes and consent, each with the log offset of its last change, so that an anonymous
 * and a known person merge in any order. A removed attribute stays as an empty value.
 */
final class Attributes {
    private static final int CAPACITY = 256;

    private final SortedMap<String, Dated> values = new TreeMap<>();
    private @Nullable Consent consent;
    private long consentAt = -1;

    private record Dated(String value, long at) {}

    @Nullable
    Consent consent() {
        return consent;
    }

    /** @return whether anything changed */
    boolean update(PersonUpdated update, long offset) {
        boolean changed = setConsent(update.consent(), offset);
        for (Map.Entry<String, String> attribute : update.attributes().entrySet()) {
            changed |= set(attribute.getKey(), new Dated(attribute.getValue(), offset));
        }
        return changed;
    }

    void merge(Attributes other) {
        other.values.forEach(this::set);
        setConsent(other.consent, other.consentAt);
    }

    Map<String, String> view() {
        if (values.isEmpty()) {
            return Map.of();
        }
        SortedMap<String, String> view = new TreeMap<>();
        values.forEach((name, dated) -> {
            if (!dated.value.isEmpty()) {
                view.put(name, dated.value);
            }
        });
        return Collections.unmodifiableSortedMap(view);
    }

    private boolean set(String name, Dated dated) {
        Dated old = values.get(name);
        if (old != null && old.at > dated.at) {
            return false;
        }
        values.put(name, dated);
        if (values.size() > CAPACITY) {
            values.remove(oldest());
        }
        return old == null || !old.value.equals(dated.value);
    }

    private String oldest() {
        String oldest = values.firstKey();
        long at = Long.MAX_VALUE;
        for (Map.Entry<String, Dated> entry : values.entrySet()) {
            if (entry.getValue().at < at) {
                at = entry.getValue().at;
                oldest = entry.getKey();
            }
        }
        return oldest;
    }

    private boolean setConsent(@Nullable Consent given, long at) {
        if (given == null || at < consentAt) {
            return false;
        }
        boolean changed = !given.equals(consent);
        consent = given;
        consentAt = at;
        return changed;
    }

    void write(StateWriter writer) throws IOException {
        writer.number(values.size());
        for (Map.Entry<String, Dated> entry : values.entrySet()) {
            writer.string(entry.getKey());
            writer.string(entry.getValue().value);
            writer.number(entry.getValue().at);
        }
        Consent known = consent;
        writer.flag(known != null);
        if (known != null) {
            writer.flag(known.analytics());
            writer.flag(known.personalization());
            writer.number(consentAt);
        }
    }

    static Attributes read(StateReader reader) throws IOException {
        Attributes attributes = new Attributes();
        int size = reader.size();
        for (int i = 0; i < size; i++) {
            attributes.values.put(reader.name(), new Dated(reader.name(), reader.number()));
        }
        if (reader.flag()) {
            attributes.consent = new Consent(reader.flag(), reader.flag());
            attributes.consentAt = reader.number();
        }
        return attributes;
    }
}
