package dev.attune.engine.source.sessionknn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionKnnStressTest {
    private static final int KINDS = 8;
    private static final int LENGTH = 12;

    /**
     * A session of kind k is its hub h-k and items of k alone; slots and blocks change hands all the time. A list for
     * the hub of k with an item of another kind would come from a session that was of two pieces, and a session that
     * holds but the hub and n items must have taken the whole way.
     */
    @Test
    void noSessionOfTwoPiecesIsEverScored() throws InterruptedException {
        SessionKnnSettings settings = new SessionKnnSettings(
                new SessionIndexSettings(24, 50, 16), 8, 8, 10, StepWeight.LINEAR, 1, 0, 1, StanSettings.defaults());
        Teaching<SessionKnn> taught = new Teaching<>(new SessionKnn(settings));
        for (int kind = 0; kind < KINDS; kind++) {
            session(taught, kind, kind);
        }
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<@Nullable String> problem = new AtomicReference<>();
        Thread[] readers = {reader(taught, done, problem), reader(taught, done, problem)};
        for (Thread reader : readers) {
            reader.start();
        }
        for (int n = KINDS; n < 60_000 && problem.get() == null; n++) {
            session(taught, n, n % KINDS);
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(problem.get()).isNull();
    }

    private static void session(Teaching<SessionKnn> taught, int number, int kind) {
        taught.learn(Interactions.in("p", "x" + number, "h" + kind, number, 1));
        int length = 1 + number * 7 % LENGTH;
        for (int n = 0; n < length; n++) {
            taught.learn(Interactions.in("p", "x" + number, "i" + kind + "-" + n, number, 1));
        }
        if (number % 3 == 0) {
            taught.takeBack(Interactions.in("p", "x" + number, "i" + kind + "-0", number, 1));
        }
    }

    private static Thread reader(
            Teaching<SessionKnn> taught, AtomicBoolean done, AtomicReference<@Nullable String> problem) {
        Query[] queries = new Query[KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            queries[kind] = taught.query(0, "h" + kind);
        }
        return new Thread(() -> {
            Candidates candidates = new Candidates(16);
            for (int round = 0; !done.get(); round++) {
                int kind = round % KINDS;
                candidates.clear();
                taught.source().propose(queries[kind], candidates);
                check(taught, kind, candidates, problem);
                candidates.clear();
                taught.source().stan().propose(queries[kind], candidates);
                check(taught, kind, candidates, problem);
            }
        });
    }

    private static void check(
            Teaching<SessionKnn> taught, int kind, Candidates candidates, AtomicReference<@Nullable String> problem) {
        for (int n = 0; n < candidates.size(); n++) {
            String item = taught.catalog().id(candidates.item(n));
            if (item.charAt(1) - '0' != kind || !(candidates.score(n) < 100)) {
                problem.compareAndSet(null, item + " for h" + kind + ", score " + candidates.score(n));
            }
        }
    }
}
