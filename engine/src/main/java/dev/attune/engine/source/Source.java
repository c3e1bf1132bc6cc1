package dev.attune.engine.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One way to find candidates. One writer (the learner thread) calls {@link #learn}; any number of request threads call
 * {@link #propose} at the same time and see safely published values, at most one interaction old.
 *
 * <p>To forget a person, the engine lets each source learn the person's interactions again as retractions.
 */
public interface Source {

    /** The name in API, reports and configuration, for example {@code co-visitation}. */
    String name();

    /** Whose doings a proposal rests on. */
    Evidence evidence();

    /** Takes in one interaction, or takes it out again when {@link Signal#retraction()}. Writer only. */
    void learn(Signal signal);

    /** The catalogue's entry of an item is new, changed or gone. Writer only. */
    default void itemChanged(int item) {}

    /** Adds items with a positive score, best first as far as it is cheap. Any thread. */
    void propose(Query query, Candidates candidates);

    /** Writes the whole state, version byte first; the same history gives the same bytes. Writer only. */
    void snapshot(DataOutput out) throws IOException;

    /** Replaces the state by a snapshot. Writer only, before any reader. */
    void restore(DataInput in) throws IOException;
}
