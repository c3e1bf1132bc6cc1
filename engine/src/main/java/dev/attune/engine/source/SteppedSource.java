package dev.attune.engine.source;

/**
 * A source whose learning is too slow for the learner's thread. {@link #learn} only notes down what happened; once
 * enough is noted down a step is due, which learns from all of it on another thread and changes nothing that readers
 * see; its result is published when the next step is due. So what readers see depends on how many interactions came,
 * never on how fast the other thread was: a model is at most two steps behind.
 *
 * <p>In this order, for ever: {@code learn … learn, due, publish, step, learn … learn, due, publish, step …}; the
 * {@link Runnable} of a step runs to its end before the next {@link #publish}, {@link #snapshot} or {@link #step}.
 * A snapshot holds what is published, what is learned but not published, and what is noted down.
 */
public interface SteppedSource extends Source {

    /** Whether enough is noted down for a step. Writer only. */
    boolean due();

    /** Makes the result of the last step visible to readers; nothing when there was none. Writer only, no step running. */
    void publish();

    /** Hands over what is noted down; the work may run on any thread, once. Writer only, no step running. */
    Runnable step();
}
