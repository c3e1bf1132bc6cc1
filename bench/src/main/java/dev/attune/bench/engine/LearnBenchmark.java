package dev.attune.bench.engine;

import dev.attune.bench.traffic.Catalogue;
import dev.attune.bench.traffic.Shoppers;
import dev.attune.engine.event.Event;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does the learner need for one event: profile step, sources, all of it, on its one thread?
 *
 * <p>Each round gives a new engine the same 300,000 clicks and views of 10,000 people, skewed items, sessions of 20. The
 * ids are new in every round's engine, so none is a duplicate.
 *
 * <p>Run: {@code ./attune bench engine --only Learn}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4)
@Measurement(iterations = 6)
public class LearnBenchmark {
    static final int EVENTS = 300_000;
    static final int PEOPLE = 10_000;
    static final int CATEGORIES = 20;
    static final long START = 1_764_000_000_000L;
    static final long STEP_MILLIS = 2;

    /** Items of the catalogue. */
    @Param({"1000", "50000"})
    private int items = 1_000;

    private Catalogue catalogue = new Catalogue(CATEGORIES, CATEGORIES);
    private List<Event> events = List.of();
    private Site site = new Site(catalogue, START);

    /** The events, once. */
    @Setup(Level.Trial)
    public void makeEvents() {
        catalogue = new Catalogue(items, CATEGORIES);
        events = events(catalogue);
    }

    /** A new engine with its catalogue, not part of the time. */
    @Setup(Level.Invocation)
    public void makeSite() {
        site = new Site(catalogue, START);
    }

    /** All events, one by one. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long apply() {
        site.learn(events);
        return site.engine().version();
    }

    static List<Event> events(Catalogue catalogue) {
        Shoppers shoppers = new Shoppers("p", PEOPLE, catalogue, new SplittableRandom(42));
        return Site.events(shoppers, EVENTS, START, STEP_MILLIS);
    }
}
