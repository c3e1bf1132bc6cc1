package dev.attune.bench.engine;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.profile.Profile;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import dev.attune.engine.source.QueryEncoder;
import dev.attune.engine.source.Source;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
 * What does it take a source to propose its best 300 items, in order, for somebody in the middle of a visit?
 *
 * <p>Run: {@code ./attune bench engine --only CostOfProposing}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
public class CostOfProposingBenchmark {
    private static final int LIMIT = 300;
    private static final long SESSION_GAP = 30 * 60_000;

    /** The stream. */
    @Param(Stream.ZIPF)
    private String stream = Stream.ZIPF;

    /** The source. */
    @Param({
        "co-visitation",
        "own",
        "category-popular",
        "popular",
        "trending",
        "two-steps",
        "session-knn",
        "stan",
        "users",
        "factors",
        "session-embedding",
        "linear",
        "content"
    })
    private String source = "own";

    private final Candidates candidates = new Candidates(LIMIT);
    private @Nullable Source chosen;
    private @Nullable QueryEncoder encoder;
    private @Nullable Query query;
    private List<Profile> visitors = List.of();
    private int next;

    /** Learns the stream, or reads what was learned from it. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        Shop shop = Shop.open(stream);
        chosen = CostOfLearningBenchmark.chosen(shop.engine(), source).get(0);
        encoder = new QueryEncoder(shop.engine().catalog(), SESSION_GAP);
        visitors = shop.visitors();
    }

    /** The next visitor. */
    @Setup(Level.Invocation)
    public void ask() {
        next = next + 1 == visitors.size() ? 0 : next + 1;
        Profile visitor = visitors.get(next);
        query = requireNonNull(encoder).encode(visitor, null, null, visitor.updatedAt() + 1_000, LIMIT);
    }

    /** The best of one source. */
    @Benchmark
    public int propose() {
        candidates.clear();
        requireNonNull(chosen).propose(requireNonNull(query), candidates);
        candidates.keepBest(LIMIT);
        return candidates.size();
    }
}
