package dev.attune.engine.profile;

import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.PersonUpdated;
import org.jspecify.annotations.Nullable;

/** What the profile step takes, keyed by the person's pseudonym. */
public sealed interface PersonInput {
    /** Position in the site's log. A state ignores inputs before its own last one; several may share an offset. */
    long offset();

    /** An event of this person, with the catalogue's item (enrichment), or null when the catalogue does not hold it. */
    record Observed(long offset, Event event, @Nullable Item item) implements PersonInput {}

    /** Attributes, answers or consent set from outside. */
    record Updated(long offset, PersonUpdated update) implements PersonInput {}

    /**
     * Sent to an anonymous person: this event says that it is {@code event.person()}. The step sends it itself when it
     * counts an event with two ids; a home that sends it too does no harm.
     */
    record Linked(long offset, Event event) implements PersonInput {}

    /** Sent to the known {@code person}: all that the anonymous person had gathered. Taken once. */
    record Joined(long offset, String person, String anonymous, PersonState gathered) implements PersonInput {}
}
