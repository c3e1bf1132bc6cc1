package dev.attune.engine;

import dev.attune.engine.profile.PersonState;

/** Where the engine finds the state of a person; the home decides what is in memory and what on disk. */
public interface PersonStates {
    /** The state of this person, a new one when the person was never seen. */
    PersonState get(String person);

    /** Forgets the state. */
    void remove(String person);
}
