package dev.attune.node.operate;

import dev.attune.engine.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event as operators see it: no raw id, no text that a person wrote.
 *
 * @param number rises by one for every event of the site, whatever became of it
 * @param at wall time at which that was known, ms
 * @param offset place in the log, −1 for one that was rejected
 * @param person pseudonym, or null for one that was rejected
 * @param weight what learners heard of it, 0 for nothing
 * @param reject why not, or null
 */
public record EventSample(
        long number,
        long at,
        long offset,
        Fate fate,
        @Nullable String type,
        @Nullable String item,
        @Nullable String person,
        Event.@Nullable ListPosition list,
        double weight,
        @Nullable Reject reject) {

    /** Why an event was rejected: code, place in the event, and a text for people. */
    public record Reject(String code, String path, String message) {}
}
