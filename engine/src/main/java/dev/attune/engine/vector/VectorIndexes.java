package dev.attune.engine.vector;

/** Where an index over vectors comes from when there are too many of them to look at each. */
public interface VectorIndexes {
    /** Rows up to which every one is looked at, with no index beside them. */
    int above();

    /**
     * An empty index.
     *
     * @param dimensions how many numbers a vector has
     */
    VectorIndex create(int dimensions);

    /** None: every row is always looked at. */
    static VectorIndexes none() {
        return new VectorIndexes() {
            @Override
            public int above() {
                return Integer.MAX_VALUE;
            }

            @Override
            public VectorIndex create(int dimensions) {
                throw new IllegalStateException("no index was asked for");
            }
        };
    }
}
