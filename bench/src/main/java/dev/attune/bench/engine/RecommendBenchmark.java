package dev.attune.bench.engine;

import dev.attune.bench.traffic.Catalogue;
import dev.attune.engine.Engine;
import dev.attune.engine.profile.Profile;
import dev.attune.engine.recommend.RankedList;
import dev.attune.engine.recommend.Request;
import java.util.List;
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
 * How long does one list of ten take, for people who did something, when nobody writes?
 *
 * <p>The engine has learned 300,000 events of 10,000 people; each list is another person's.
 *
 * <p>Run: {@code ./attune bench engine --only Recommend}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class RecommendBenchmark {
    private static final int LIMIT = 10;

    /** Items of the catalogue. */
    @Param({"1000", "50000"})
    private int items = 1_000;

    private Engine engine = new Site(new Catalogue(1, 1), 0).engine();
    private List<Profile> profiles = List.of();
    private long now;
    private int next;

    /** Learns everything, once. */
    @Setup(Level.Trial)
    public void learn() {
        Catalogue catalogue = new Catalogue(items, LearnBenchmark.CATEGORIES);
        Site site = new Site(catalogue, LearnBenchmark.START);
        site.learn(LearnBenchmark.events(catalogue));
        engine = site.engine();
        profiles = site.profiles();
        now = engine.siteTime();
    }

    /** The list of the next person. */
    @Benchmark
    public RankedList recommend() {
        next = next + 1 == profiles.size() ? 0 : next + 1;
        return engine.recommend(new Request(profiles.get(next), "home", LIMIT, null, Set.of(), null, List.of(), now));
    }
}
