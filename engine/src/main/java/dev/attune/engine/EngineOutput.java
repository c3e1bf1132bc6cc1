package dev.attune.engine;

import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.PersonOutput.Judgement;
import dev.attune.engine.profile.PersonState;

/** What {@code Engine.apply} tells its home, on the learner's thread. */
public interface EngineOutput {
    /** A clean interaction was emitted (and learned); homes record it. */
    void interaction(Interaction interaction);

    /**
     * The state of a person changed.
     *
     * @param listChanges whether the person's lists may differ now (an impression, for example, changes none)
     */
    void changed(String person, PersonState state, boolean listChanges);

    /** An anonymous person became a known one. */
    void linked(String anonymous, String person);

    /** What became of the event of this offset. */
    void judged(long offset, Judgement judgement);

    /** The catalogue changed: lists that hold the item may have to go without it. */
    void itemChanged(String item, boolean available);
}
