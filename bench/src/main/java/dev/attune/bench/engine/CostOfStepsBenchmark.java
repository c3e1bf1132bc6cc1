package dev.attune.bench.engine;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.source.SteppedSource;
import java.io.IOException;
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
 * What does a step of a gradient source cost, on a thread beside the learner's? A step learns from
 * 512 interactions by default (factors: 256); lists see its result when the next one is due, so a model lags behind by at most two
 * steps of interactions.
 *
 * <p>Run: {@code ./attune bench engine --only CostOfSteps}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 4)
public class CostOfStepsBenchmark {
    /** The stream. */
    @Param(Stream.ZIPF)
    private String stream = Stream.ZIPF;

    /** The source. */
    @Param({"session-embedding", "linear", "factors"})
    private String source = "linear";

    private @Nullable SteppedSource stepped;
    private @Nullable Onward onward;
    private Runnable step = () -> {};

    /** Learns the stream, or reads what was learned from it. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        Shop shop = Shop.open(stream);
        onward = new Onward(shop.interactions(), shop.engine().catalog());
        stepped = (SteppedSource)
                CostOfLearningBenchmark.chosen(shop.engine(), source).get(0);
    }

    /** The interactions of the next step are noted down. */
    @Setup(Level.Invocation)
    public void note() {
        SteppedSource one = requireNonNull(stepped);
        Onward more = requireNonNull(onward);
        while (!one.due()) {
            one.learn(more.signal());
        }
        one.publish();
        step = one.step();
    }

    /** One step. */
    @Benchmark
    public void step() {
        step.run();
    }
}
