package dev.attune.engine.vector;

import dev.attune.engine.source.Candidates;
import org.jspecify.annotations.Nullable;

/**
 * The rows with the greatest dot products: by a scan of all of them up to the size where an index is faster, and behind
 * it by an index, whose rows are then scored by the vectors of the version that is asked. So scores are exact in either
 * case, and what the index can get wrong is to miss a row.
 *
 * <p>Vectors that learn never rest. After each step {@link #follow} shows the index some of the rows, those that came in
 * since first and then the others in turn, at most {@value #LOOKS} looked at and {@value #CHANGES} put, so that a step
 * costs the same however many there are. Until all but one row in {@value #READY_SHARE} are in, everything is scanned.
 * The index is no part of a snapshot; after a restore it fills up again, behind scans.
 */
public final class VectorSearch {
    static final int LOOKS = 8_192;
    static final int CHANGES = 256;
    static final int READY_SHARE = 200;
    private static final int SPARE_SHARE = 8;

    private final VectorIndexes indexes;
    private final float[] vector;
    private volatile @Nullable VectorIndex index;
    private volatile boolean ready;
    private int inTurn;
    private int neverSeen;

    /** @param dimensions how many numbers a vector has */
    public VectorSearch(int dimensions, VectorIndexes indexes) {
        this.indexes = indexes;
        this.vector = new float[dimensions];
    }

    /** Lets the index see what a step changed. One writer; the matrix does not change meanwhile. */
    public void follow(VectorMatrix matrix) {
        if (matrix.rows() <= indexes.above()) {
            ready = false;
            index = null;
            neverSeen = 0;
            return;
        }
        VectorIndex into = index == null ? indexes.create(matrix.dimensions()) : index;
        int changes = 0;
        while (neverSeen < matrix.rows() && changes < CHANGES) {
            changes += show(matrix, neverSeen++, into);
        }
        for (int looks = 0; looks < LOOKS && changes < CHANGES && neverSeen > 0; looks++) {
            inTurn = (inTurn + 1) % neverSeen;
            changes += show(matrix, inTurn, into);
        }
        index = into;
        ready = (matrix.rows() - neverSeen) <= matrix.rows() / READY_SHARE;
    }

    /** Adds the items of the best {@code n} rows, in no particular order, like {@link VectorScan#topN}. */
    public void topN(VectorMatrix matrix, float[] query, int n, Candidates out) {
        VectorIndex near = index;
        if (near == null || !ready) {
            VectorScan.topN(matrix, query, n, out);
            return;
        }
        // Some more than wanted: where a row stood when the index saw it is not quite where it stands now.
        int count = n + n / SPARE_SHARE;
        int[] rows = out.scratch().items(count);
        VectorScan.score(matrix, query, rows, near.nearest(query, count, rows), out);
        out.trim(n);
    }

    /** Whether the index answers; until then it is a scan. */
    public boolean isReady() {
        return ready;
    }

    private int show(VectorMatrix matrix, int row, VectorIndex into) {
        if (matrix.item(row) < 0) {
            into.remove(row);
            return 0;
        }
        matrix.copy(row, vector, 0);
        return into.put(row, vector, 0) ? 1 : 0;
    }
}
