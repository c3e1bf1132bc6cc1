package dev.attune.bench.engine;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.Engine;
import dev.attune.engine.recommend.RecommendSettings.Weights;
import dev.attune.engine.source.Signal;
import dev.attune.engine.source.Source;
import dev.attune.engine.source.SteppedSource;
import java.io.IOException;
import java.util.ArrayList;
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
 * What does one more interaction cost a source that has learned a whole stream, on the learner's thread? {@code counts}
 * are all sources that count and that the default blend asks, together; {@code counts+users} the users as well;
 * {@code all} also has the notes that gradient sources take for their next step. Encoding the interaction (.2 µs) is not in
 * it, and neither is the profile step, see {@link LearnBenchmark}.
 *
 * <p>Run: {@code ./attune bench engine --only CostOfLearning}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class CostOfLearningBenchmark {
    /** The stream. */
    @Param(Stream.ZIPF)
    private String stream = Stream.ZIPF;

    /** The source, or several of them. */
    @Param({
        "counts",
        "counts+users",
        "all",
        "co-visitation",
        "session-knn",
        "users",
        "content",
        "popular",
        "trending",
        "own",
        "session-embedding",
        "linear",
        "factors"
    })
    private String source = "counts";

    private Source[] sources = {};
    private @Nullable Onward onward;
    private @Nullable Signal signal;

    /** Learns the stream, or reads what was learned from it. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        Shop shop = Shop.open(stream);
        sources = chosen(shop.engine(), source).toArray(new Source[0]);
        onward = new Onward(shop.interactions(), shop.engine().catalog());
    }

    /** The next interaction, and the steps that are due, on another's time. */
    @Setup(Level.Invocation)
    public void next() {
        for (Source one : sources) {
            if (one instanceof SteppedSource stepped && stepped.due()) {
                stepped.publish();
                stepped.step();
            }
        }
        signal = requireNonNull(onward).signal();
    }

    /** One interaction. */
    @Benchmark
    public void learn() {
        Signal now = requireNonNull(signal);
        for (Source one : sources) {
            one.learn(now);
        }
    }

    static List<Source> chosen(Engine engine, String name) {
        List<Source> chosen = new ArrayList<>();
        for (Source source : engine.sources().all()) {
            boolean counts = !(source instanceof SteppedSource);
            boolean blended = Weights.defaults().bySource().containsKey(source.name());
            boolean takes = switch (name) {
                case "counts" -> counts && blended;
                case "counts+users" -> counts;
                case "all" -> blended;
                default -> source.name().equals(name);
            };
            if (takes) {
                chosen.add(source);
            }
        }
        return chosen;
    }
}
