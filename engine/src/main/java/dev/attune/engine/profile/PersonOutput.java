package dev.attune.engine.profile;

import dev.attune.engine.event.Interaction;

/** What the profile step emits. */
public sealed interface PersonOutput {
    /** A clean interaction for the learners. */
    record Learned(Interaction interaction) implements PersonOutput {}

    /**
     * An input for another person's key: the home delivers it to that key before the next input of the log. An event or
     * update that follows an alias carries the name of the person it is sent to.
     */
    record Routed(String person, PersonInput input) implements PersonOutput {}

    /** What became of the event; exactly one for every {@link PersonInput.Observed} that is not routed on. */
    record Judged(Judgement judgement) implements PersonOutput {}

    /** The fate of an event. */
    enum Judgement {
        /** Counted, and learned from where its type teaches. */
        COUNTED,
        /** Its id was seen before: nothing changed. */
        DUPLICATE,
        /** Counted for the person, kept from the learners: the person looks like a robot. */
        QUARANTINED,
        /** Consent does not allow a profile: nothing was learned about the person. */
        WITHHELD
    }
}
