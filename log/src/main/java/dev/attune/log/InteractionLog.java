package dev.attune.log;

import dev.attune.engine.event.Interaction;
import java.util.List;

/**
 * The stream of clean interactions, derived from the event log: a learner can be rebuilt from it, and a person's part
 * in every model can be taken back from it. Written by one thread; a rewrite of the same (offset, index) changes nothing.
 */
public interface InteractionLog extends AutoCloseable {
    /** Writes without waiting for stable storage: what a crash takes is derived again from the event log. */
    void put(List<Interaction> interactions);

    /** All interactions from an offset on, at most so many, in order of (offset, index). */
    List<Interaction> read(long fromOffset, int atMost);

    /** All interactions of a person, in order. */
    List<Interaction> of(String person);

    /** Removes a person's interactions; no file holds the pseudonym any more when this returns. */
    int removePerson(String person);

    /** Drops all before the offset. */
    void dropBefore(long offset);

    @Override
    void close();
}
