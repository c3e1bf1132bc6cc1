package dev.attune.engine.source.embedding;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.SequenceLock;
import dev.attune.engine.vector.VectorMatrix;
import dev.attune.engine.vector.VectorSearch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What the model was after some step, for readers. There are two: one that is read, and one that the next step writes.
 * A reader that is still at it when its version is written over, a whole step after it ceased to be the current one,
 * learns so from the lock and starts again with the current one.
 */
final class Version {
    private final SequenceLock lock = new SequenceLock();
    private final VectorMatrix vectors;
    private final float[] positions;
    private int[] rows = new int[256];

    Version(int dimensions, int lookback) {
        this.vectors = new VectorMatrix(dimensions);
        this.positions = new float[lookback];
    }

    SequenceLock lock() {
        return lock;
    }

    /** Becomes a copy of the model. */
    void fill(Model model) {
        lock.beginWrite();
        Slots slots = model.slots();
        for (int row = 0; row < vectors.rows(); row++) {
            int item = vectors.item(row);
            if (item >= 0 && slots.row(item) != row) {
                rows[item] = 0;
            }
        }
        for (int row = slots.size(); row < vectors.rows(); row++) {
            vectors.clear(row);
        }
        for (int row = 0; row < slots.size(); row++) {
            put(row, slots.item(row), model.vectors(), row * model.dimensions());
        }
        System.arraycopy(model.positions(), 0, positions, 0, positions.length);
        lock.endWrite();
    }

    /**
     * The vector of the query's session: of the page's item and the session's items, or, when none of these has a
     * vector, of the items that the person touched before.
     *
     * @return false when no item has a vector
     */
    boolean session(Query query, float[] sum) {
        int dimensions = vectors.dimensions();
        Arrays.fill(sum, 0, dimensions, 0);
        int used = query.anchor() >= 0 && add(query.anchor(), 0, sum) ? 1 : 0;
        used = add(query, 0, query.sessionSize(), used, sum);
        if (used == 0) {
            used = add(query, query.sessionSize(), query.recentSize(), 0, sum);
        }
        return used > 0 && Unit.normalize(sum, dimensions) > 0;
    }

    void nearest(VectorSearch search, float[] direction, int limit, Candidates candidates) {
        search.topN(vectors, direction, limit, candidates);
    }

    private int add(Query query, int first, int end, int used, float[] sum) {
        int next = used;
        for (int n = first; n < end && next < positions.length; n++) {
            if (query.recentItem(n) != query.anchor() && add(query.recentItem(n), next, sum)) {
                next++;
            }
        }
        return next;
    }

    private boolean add(int item, int position, float[] sum) {
        int[] table = rows;
        int row = item < table.length ? table[item] - 1 : -1;
        return row >= 0 && vectors.add(row, positions[position], sum);
    }

    private void put(int row, int item, float[] from, int at) {
        if (item >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(item + 1, rows.length * 2));
        }
        rows[item] = row + 1;
        vectors.set(row, item, from, at);
    }

    /** For the index over the vectors. */
    VectorMatrix vectors() {
        return vectors;
    }

    void write(DataOutput out) throws IOException {
        int dimensions = vectors.dimensions();
        float[] vector = new float[dimensions];
        int count = 0;
        while (count < vectors.rows() && vectors.item(count) >= 0) {
            count++;
        }
        out.writeInt(count);
        for (int row = 0; row < count; row++) {
            out.writeInt(vectors.item(row));
            vectors.copy(row, vector, 0);
            Floats.write(vector, 0, dimensions, out);
        }
        Floats.write(positions, 0, positions.length, out);
    }

    void read(DataInput in) throws IOException {
        float[] vector = new float[vectors.dimensions()];
        int count = in.readInt();
        for (int row = 0; row < count; row++) {
            int item = in.readInt();
            Floats.read(vector, 0, vector.length, in);
            put(row, item, vector, 0);
        }
        Floats.read(positions, 0, positions.length, in);
    }
}
