package dev.attune.vectors;

import dev.attune.engine.settings.Expected;
import dev.attune.engine.vector.VectorIndex;
import dev.attune.engine.vector.VectorIndexes;

/**
 * Indexes of the kind {@link GraphIndex}.
 *
 * @param above rows up to which a scan of all is used
 */
public record GraphIndexes(int above) implements VectorIndexes {
    /** Where the scan and the index were measured to take the same time; docs/benchmarks.md. */
    public static final int CROSSOVER = 200_000;

    public GraphIndexes {
        Expected.within("above", above, 0, Integer.MAX_VALUE);
    }

    @Override
    public VectorIndex create(int dimensions) {
        return new GraphIndex(dimensions);
    }
}
