package dev.attune.store.behaviour;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One counted event as a row.
 *
 * @param offset log offset of the event; a row is stored once for each
 * @param time event time, ms
 * @param type wire name
 * @param categories the item's categories, each once
 * @param weight engagement weight, 0 when the type teaches nothing
 * @param value money, NaN when there is none
 * @param position position in the list, 0 when there is none
 */
public record Behaviour(
        long offset,
        long time,
        String person,
        @Nullable String session,
        String type,
        @Nullable String item,
        List<String> categories,
        double weight,
        double value,
        String device,
        @Nullable String list,
        @Nullable String slot,
        int position) {
    public Behaviour {
        requireNonNull(person, "person");
        requireNonNull(type, "type");
        requireNonNull(device, "device");
        // Each once: an event counts once for a category.
        categories = categories.size() < 2 ? List.copyOf(categories) : List.copyOf(new LinkedHashSet<>(categories));
    }
}
