package dev.attune.engine;

import dev.attune.engine.vector.VectorIndexes;
import java.util.concurrent.Executor;

/**
 * What the home lends to an engine, which has no threads and no libraries of its own.
 *
 * @param trainer runs the steps of slow sources; the state is the same whichever thread it uses
 * @param indexes where vectors are looked up when there are too many to look at each
 */
public record EngineResources(Executor trainer, VectorIndexes indexes) {
    /** The learner's thread, and no index. */
    public static EngineResources none() {
        return with(Runnable::run);
    }

    /** No index. */
    public static EngineResources with(Executor trainer) {
        return new EngineResources(trainer, VectorIndexes.none());
    }
}
