package dev.attune.engine.step;

/**
 * One keyed step of the pipeline: a deterministic function of the state of one key and its next input. It has no
 * timers, no clock and no I/O; expiry is evaluated at the next input. Any home (one process, Flink, Spark, a
 * function) may run it, one input after the other for one key.
 *
 * @param <S> the mutable state of one key, owned by the caller's thread
 * @param <I> the input
 * @param <O> the output
 */
public interface Step<S, I, O> {

    /** The state of a key that was never seen. */
    S newState();

    /**
     * Takes one input.
     *
     * @param watermark site time up to which input is complete, ms since the epoch
     */
    void process(S state, I input, long watermark, Output<? super O> out);

    /** How the state of one key is saved. */
    StateSerializer<S> serializer();
}
