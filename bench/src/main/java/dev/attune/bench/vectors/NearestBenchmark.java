package dev.attune.bench.vectors;

import dev.attune.engine.source.Candidates;
import dev.attune.engine.vector.VectorIndexes;
import dev.attune.engine.vector.VectorMatrix;
import dev.attune.engine.vector.VectorSearch;
import dev.attune.vectors.GraphIndexes;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long until the best 300 of so many vectors of 64 numbers are known, by the scan and by the index, whose recall
 * against the scan is printed before it is measured.
 *
 * <p>Run: {@code ./attune bench vectors}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NearestBenchmark {
    private static final int DIMENSIONS = 64;
    private static final int WANTED = 300;
    private static final int QUERIES = 2_000;

    /** Vectors. */
    @Param({"50000", "100000", "200000", "400000"})
    private int rows = 1;

    /** How they are found. */
    @Param({"scan", "index"})
    private String by = "scan";

    private final VectorMatrix matrix = new VectorMatrix(DIMENSIONS);
    private final Candidates found = new Candidates(2 * WANTED);
    private final float[][] queries = new float[QUERIES][];
    private VectorSearch search = new VectorSearch(DIMENSIONS, VectorIndexes.none());
    private int next;

    /** Makes the vectors and, for the index, builds it. */
    @Setup(Level.Trial)
    public void fill() {
        Crowd crowd = new Crowd(rows, DIMENSIONS);
        for (int row = 0; row < rows; row++) {
            matrix.set(row, row, crowd.next(), 0);
        }
        for (int query = 0; query < QUERIES; query++) {
            queries[query] = crowd.next();
        }
        if (by.equals("index")) {
            index();
        }
    }

    /** The best of the next query. */
    @Benchmark
    public int nearest() {
        next = next + 1 == QUERIES ? 0 : next + 1;
        found.clear();
        search.topN(matrix, queries[next], WANTED, found);
        found.keepBest(WANTED);
        return found.size();
    }

    private void index() {
        long start = System.nanoTime();
        VectorSearch indexed = new VectorSearch(DIMENSIONS, new GraphIndexes(0));
        while (!indexed.isReady()) {
            indexed.follow(matrix);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int hits = 0;
        int looked = 200;
        for (int query = 0; query < looked; query++) {
            Set<Integer> exact = items(search, queries[query]);
            exact.retainAll(items(indexed, queries[query]));
            hits += exact.size();
        }
        search = indexed;
        System.out.printf(
                Locale.ROOT,
                "%d vectors: built in %.1f s, recall@%d %.4f%n",
                rows,
                seconds,
                WANTED,
                hits / (double) (looked * WANTED));
    }

    private Set<Integer> items(VectorSearch by, float[] query) {
        found.clear();
        by.topN(matrix, query, WANTED, found);
        found.keepBest(WANTED);
        Set<Integer> items = new HashSet<>();
        for (int n = 0; n < found.size(); n++) {
            items.add(found.item(n));
        }
        return items;
    }
}
