package dev.attune.bench.engine;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.Engine;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.recommend.FilterCounts;
import dev.attune.engine.recommend.RankedList;
import dev.attune.engine.recommend.RecommendSettings;
import dev.attune.engine.recommend.Recommender;
import dev.attune.engine.recommend.Request;
import java.io.IOException;
import java.util.List;
import java.util.Set;
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
 * What does a whole list of twenty cost, from a person's profile to the reasons, by the default blend, for somebody in
 * the middle of a visit? Processor time beside the time of the clock, since a request may have to wait for a core, and
 * how many candidates were blended.
 *
 * <p>Run: {@code ./attune bench engine --only CostOfList}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 5, time = 3)
public class CostOfListBenchmark {
    private static final int LENGTH = 20;

    /** The stream. */
    @Param(Stream.ZIPF)
    private String stream = Stream.ZIPF;

    /** Most candidates of one source. */
    @Param({"300", "60"})
    private int candidates = 300;

    private @Nullable Engine engine;
    private @Nullable Recommender recommender;
    private List<Profile> visitors = List.of();
    private int next;

    /** Learns the stream, or reads what was learned from it. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        Shop shop = Shop.open(stream);
        Engine learned = shop.engine();
        RecommendSettings product = RecommendSettings.defaults();
        RecommendSettings settings = new RecommendSettings(
                product.sessionGap(), candidates, product.weights(), product.hidePurchased(), product.seen());
        visitors = shop.visitors();
        recommender = new Recommender(learned.catalog(), learned.sources(), settings, new FilterCounts());
        engine = learned;
        ListFigures.blended(Blended.mean(learned, settings, visitors));
    }

    /** The list of the next visitor. */
    @Benchmark
    public RankedList list() {
        next = next + 1 == visitors.size() ? 0 : next + 1;
        Profile visitor = visitors.get(next);
        Request request =
                new Request(visitor, "home", LENGTH, null, Set.of(), null, List.of(), visitor.updatedAt() + 1_000);
        long begun = ListFigures.processorTime();
        RankedList list = requireNonNull(recommender)
                .recommend(request, requireNonNull(engine).version());
        ListFigures.took(ListFigures.processorTime() - begun);
        return list;
    }
}
