package dev.attune.vectors;

import dev.attune.engine.vector.VectorIndex;
import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.SearchResult;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.DefaultSearchScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import io.github.jbellis.jvector.vector.types.VectorTypeSupport;
import java.util.Arrays;

/**
 * Rows in a graph of neighbours (Subramanya et al., DiskANN, NeurIPS 2019; the library is JVector), which takes in and
 * gives up rows while it is searched.
 *
 * <p>All vectors have one length. Where lengths differ such a graph misses more: with logarithms of the lengths spread by
 * 0.4 it found .92 of the rows looked for rather than .99, and to put them on a sphere by one number more (Bachrach et al.,
 * RecSys 2014, section 3) did not help. So vectors whose lengths say something, as those of factors, are scanned.
 *
 * <p>A vector that turned by less than the angle of cosine {@value #MOVED} stays where it is. One that turned further
 * becomes a new node beside the old one, which is retired: a search passes through it and does not find it. When one node
 * in {@value #RETIRED_SHARE} is retired, their neighbours are joined up and their numbers used again. Memory: 4 bytes a dimension and some 400 more a row.
 */
final class GraphIndex implements VectorIndex {
    static final double MOVED = 0.98;
    static final int RETIRED_SHARE = 5;
    private static final int DEGREE = 16;
    private static final int BUILD_BEAM = 100;
    private static final int SEARCH_BEAM = 2;
    private static final float OVERFLOW = 1.2f;
    private static final float ALPHA = 1.2f;
    private static final VectorTypeSupport VECTORS =
            VectorizationProvider.getInstance().getVectorTypeSupport();

    private final Nodes nodes;
    private final GraphIndexBuilder graph;
    private final ThreadLocal<GraphSearcher> searchers;
    private int[] nodeOf = new int[1_024];
    private int size;
    private int[] retired = new int[256];
    private int retiredCount;

    GraphIndex(int dimensions) {
        nodes = new Nodes(dimensions);
        BuildScoreProvider scores =
                BuildScoreProvider.randomAccessScoreProvider(nodes, VectorSimilarityFunction.DOT_PRODUCT);
        graph = GraphIndexBuilder.builder(scores, dimensions, DEGREE)
                .withBeamWidth(BUILD_BEAM)
                .withNeighborOverflow(OVERFLOW)
                .withAlpha(ALPHA)
                .build();
        searchers = ThreadLocal.withInitial(() -> new GraphSearcher(graph.getGraph()));
        Arrays.fill(nodeOf, -1);
    }

    @Override
    public boolean put(int row, float[] from, int offset) {
        int before = row < nodeOf.length ? nodeOf[row] : -1;
        if (before >= 0 && isNear(nodes.getVector(before), from, offset)) {
            return false;
        }
        VectorFloat<?> vector = VECTORS.createFloatVector(Arrays.copyOfRange(from, offset, offset + nodes.dimension()));
        int node = nodes.add(row, vector);
        graph.addGraphNode(node, vector);
        if (before >= 0) {
            retire(before);
        } else {
            size++;
        }
        reserve(row);
        nodeOf[row] = node;
        return true;
    }

    @Override
    public void remove(int row) {
        if (row < nodeOf.length && nodeOf[row] >= 0) {
            retire(nodeOf[row]);
            nodeOf[row] = -1;
            size--;
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int nearest(float[] query, int count, int[] rows) {
        GraphSearcher searcher = searchers.get();
        searcher.setView(graph.getGraph().getView());
        VectorFloat<?> vector = VECTORS.createFloatVector(Arrays.copyOf(query, nodes.dimension()));
        DefaultSearchScoreProvider scores =
                DefaultSearchScoreProvider.exact(vector, VectorSimilarityFunction.DOT_PRODUCT, nodes);
        SearchResult result = searcher.search(scores, count, SEARCH_BEAM * count, 0, 0, Bits.ALL);
        int found = 0;
        for (SearchResult.NodeScore near : result.getNodes()) {
            rows[found++] = nodes.row(near.node);
        }
        return found;
    }

    private void retire(int node) {
        graph.markNodeDeleted(node);
        if (retiredCount == retired.length) {
            retired = Arrays.copyOf(retired, retiredCount * 2);
        }
        retired[retiredCount++] = node;
        if (retiredCount > size / RETIRED_SHARE) {
            graph.removeDeletedNodes();
            for (int n = 0; n < retiredCount; n++) {
                nodes.release(retired[n]);
            }
            retiredCount = 0;
        }
    }

    private void reserve(int row) {
        int before = nodeOf.length;
        if (row >= before) {
            nodeOf = Arrays.copyOf(nodeOf, Math.max(row + 1, before * 2));
            Arrays.fill(nodeOf, before, nodeOf.length, -1);
        }
    }

    private static boolean isNear(VectorFloat<?> held, float[] now, int offset) {
        double product = 0;
        for (int d = 0; d < held.length(); d++) {
            product += (double) held.get(d) * now[offset + d];
        }
        return product >= MOVED;
    }
}
