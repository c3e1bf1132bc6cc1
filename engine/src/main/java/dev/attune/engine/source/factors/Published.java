package dev.attune.engine.source.factors;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.SequenceLock;
import dev.attune.engine.vector.NormalEquations;
import dev.attune.engine.vector.VectorMatrix;
import dev.attune.engine.vector.VectorScan;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What readers see: the items' vectors of one version, their missing weights, and S of all of them. There are two; one is
 * read while the other is written. Whoever still reads the other one then finds that out by the lock and begins again.
 */
final class Published {
    private final FactorsSettings settings;
    private final int dimensions;
    private final SequenceLock lock = new SequenceLock();
    private final VectorMatrix matrix;
    private final double[] sum;
    private float[] missing = new float[16];
    private int[] rows = new int[0];
    private double missingTotal;
    private long writtenAt = -1;

    Published(FactorsSettings settings) {
        this.settings = settings;
        this.dimensions = settings.dimensions();
        this.matrix = new VectorMatrix(dimensions);
        this.sum = new double[dimensions * dimensions];
    }

    // ---- writer ----

    /** Takes over what changed since it was written last. */
    void update(Trainer trainer) {
        lock.beginWrite();
        Items from = trainer.items();
        Vectors vectors = from.vectors();
        for (int row = 0; row < vectors.rows(); row++) {
            if (from.changedAt(row) > writtenAt) {
                replace(row, from.itemOf(row), vectors);
            }
        }
        double factor = from.missingFactor();
        for (int n = 0; n < sum.length; n++) {
            sum[n] = factor * vectors.sum()[n];
        }
        for (int row = 0; row < matrix.rows(); row++) {
            missing[row] = (float) (factor * vectors.weight(row));
        }
        missingTotal = from.missingTotal();
        writtenAt = trainer.version();
        lock.endWrite();
    }

    private void replace(int row, int item, Vectors vectors) {
        int before = row < matrix.rows() ? matrix.item(row) : -1;
        if (before >= 0 && rows[before] == row) {
            rows[before] = -1;
        }
        put(row, item, vectors.numbers(), vectors.at(row));
    }

    /** A row that is free holds zeros and the item −1. */
    private void put(int row, int item, float[] from, int at) {
        room(row, Math.max(0, item));
        matrix.set(row, item, from, at);
        if (item >= 0) {
            rows[item] = row;
        }
    }

    private void room(int row, int item) {
        if (row >= missing.length) {
            float[] more = Arrays.copyOf(missing, Math.max(row + 1, missing.length * 2));
            VarHandle.releaseFence();
            missing = more;
        }
        if (item >= rows.length) {
            int[] more = Arrays.copyOf(rows, Math.max(item + 1, rows.length * 2));
            Arrays.fill(more, rows.length, more.length, -1);
            VarHandle.releaseFence();
            rows = more;
        }
    }

    void write(DataOutput out) throws IOException {
        float[] vector = new float[dimensions];
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + Float.BYTES * (1 + dimensions));
        out.writeDouble(missingTotal);
        out.writeInt(matrix.rows());
        for (int row = 0; row < matrix.rows(); row++) {
            matrix.copy(row, vector, 0);
            buffer.clear().putInt(matrix.item(row)).putFloat(missing[row]);
            buffer.asFloatBuffer().put(vector);
            out.write(buffer.array());
        }
        for (double number : sum) {
            out.writeDouble(number);
        }
    }

    void read(DataInput in) throws IOException {
        float[] vector = new float[dimensions];
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + Float.BYTES * (1 + dimensions));
        missingTotal = in.readDouble();
        int count = in.readInt();
        for (int row = 0; row < count; row++) {
            in.readFully(buffer.array());
            int item = buffer.clear().getInt();
            float weight = buffer.getFloat();
            buffer.asFloatBuffer().get(vector);
            put(row, item, vector, 0);
            missing[row] = weight;
        }
        for (int n = 0; n < sum.length; n++) {
            sum[n] = in.readDouble();
        }
    }

    // ---- readers ----

    /** Adds the best items for a query; false when it was written meanwhile: what was added means nothing then. */
    boolean propose(Query query, Candidates candidates) {
        int seen = lock.beginRead();
        int n = dimensions;
        double[] work = candidates.scratch().amounts(n * n + 2 * n);
        if (foldIn(query, candidates.scratch().floats(n), work)) {
            float[] person = candidates.scratch().vector(matrix.padded());
            Arrays.fill(person, n, matrix.padded(), 0);
            for (int k = 0; k < n; k++) {
                person[k] = (float) work[n * n + k];
            }
            VectorScan.topN(matrix, person, query.limit(), candidates);
        }
        return lock.validate(seen);
    }

    /**
     * Leaves the vector of who asks behind the n × n numbers of {@code work}: the exact solution of
     * {@code (S + Σ (w − c) x xᵀ + λ I) p = Σ w x}. False when none of the items has a vector.
     */
    private boolean foldIn(Query query, float[] vector, double[] work) {
        int n = dimensions;
        System.arraycopy(sum, 0, work, 0, n * n);
        Arrays.fill(work, n * n, n * n + n, 0);
        int known = query.anchor() < 0 ? 0 : add(query.anchor(), settings.weightCap(), vector, work);
        double position = 1;
        for (int m = 0; m < query.recentSize(); m++) {
            double share = position * (m < query.sessionSize() ? 1 : settings.earlierFactor());
            double weight = Math.min(query.recentWeight(m), settings.weightCap()) * share;
            known += query.recentItem(m) == query.anchor() ? 0 : add(query.recentItem(m), weight, vector, work);
            position *= settings.positionFactor();
        }
        double regularization = settings.regularization() * (known + missingTotal);
        for (int k = 0; k < n; k++) {
            work[k * n + k] += regularization;
        }
        NormalEquations.solve(work, n, work, n * n);
        return known > 0;
    }

    private int add(int item, double weight, float[] vector, double[] work) {
        int[] allRows = rows;
        float[] allMissing = missing;
        int row = item < allRows.length ? allRows[item] : -1;
        if (row < 0 || row >= allMissing.length || !(weight > 0) || !matrix.copy(row, vector, 0)) {
            return 0;
        }
        int n = dimensions;
        int behind = n * n + n;
        for (int k = 0; k < n; k++) {
            work[behind + k] = vector[k];
        }
        NormalEquations.addOuter(work, n, weight - allMissing[row], work, behind);
        NormalEquations.addScaled(work, n * n, n, weight, work, behind);
        return 1;
    }
}
