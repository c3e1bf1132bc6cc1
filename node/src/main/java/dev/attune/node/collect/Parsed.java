package dev.attune.node.collect;

import dev.attune.engine.event.Event;
import dev.attune.node.api.ApiError;
import org.jspecify.annotations.Nullable;

/** What became of one entry of a batch. */
public sealed interface Parsed {
    /** It is an event, ready for the log. */
    record Valid(Event event) implements Parsed {}

    /**
     * It is none.
     *
     * @param id the client's id, or null when it has no usable one
     */
    record Invalid(@Nullable String id, String code, String path, String message) implements Parsed {
        static Invalid of(@Nullable String id, ApiError error) {
            String path = error.path();
            return new Invalid(id, error.code(), path == null ? "events" : path, error.message());
        }
    }
}
