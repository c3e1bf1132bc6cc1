package dev.attune.vectors;

import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The graph's nodes: each a vector that never changes, and the row that it stands for. A vector that moves becomes a new
 * node, the old one is retired, and its number is used again once no edge leads to it. One writer, any readers: arrays
 * are replaced whole, and whoever learned of a node from the graph sees what was written before it was added.
 */
final class Nodes implements RandomAccessVectorValues {
    private final int dimensions;
    private final ArrayDeque<Integer> free = new ArrayDeque<>();
    private volatile @Nullable VectorFloat<?>[] vectors = new VectorFloat<?>[1_024];
    private volatile int[] rows = new int[1_024];
    private int count;

    Nodes(int dimensions) {
        this.dimensions = dimensions;
    }

    int add(int row, VectorFloat<?> vector) {
        Integer used = free.poll();
        int node = used == null ? count++ : used;
        if (node >= rows.length) {
            vectors = Arrays.copyOf(vectors, rows.length * 2);
            rows = Arrays.copyOf(rows, rows.length * 2);
        }
        vectors[node] = vector;
        rows[node] = row;
        return node;
    }

    /** No edge leads to the node any more. */
    void release(int node) {
        free.add(node);
    }

    int row(int node) {
        return rows[node];
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public int dimension() {
        return dimensions;
    }

    @Override
    public VectorFloat<?> getVector(int node) {
        VectorFloat<?> vector = vectors[node];
        if (vector == null) {
            throw new IllegalStateException("node " + node + " has no vector");
        }
        return vector;
    }

    @Override
    public boolean isValueShared() {
        return false;
    }

    @Override
    public RandomAccessVectorValues copy() {
        return this;
    }
}
