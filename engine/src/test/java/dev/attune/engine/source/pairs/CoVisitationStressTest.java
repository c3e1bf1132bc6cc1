package dev.attune.engine.source.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.decay.Decay;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoVisitationStressTest {
    private static final int NEIGHBOURS = 40;

    /** Neighbours come and go, so rows grow, shrink and move; all weights are 1, so any share must be 1 / total. */
    @Test
    void readersSeeRowsOfOnePiece() throws InterruptedException {
        Pairs pairs = new Pairs(new PairSettings(Decay.NEVER, 10, 5, 200));
        Teaching<CoVisitation> taught =
                new Teaching<>(new CoVisitation(pairs, new CoVisitSettings(0, 10, 0.6, 0.3, 0)));
        taught.learn(Interactions.view("p", "b0", 0, 1, List.of("a")));
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<@Nullable String> problem = new AtomicReference<>();
        Thread[] readers = {reader(taught, done, problem), reader(taught, done, problem)};
        for (Thread reader : readers) {
            reader.start();
        }
        for (int round = 0; round < 3_000 && problem.get() == null; round++) {
            churn(taught);
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(problem.get()).isNull();
    }

    private static void churn(Teaching<CoVisitation> taught) {
        for (int n = 1; n < NEIGHBOURS; n++) {
            taught.learn(neighbour(n));
        }
        for (int n = 1; n < NEIGHBOURS; n++) {
            taught.takeBack(neighbour(n));
        }
    }

    private static Interaction neighbour(int n) {
        return Interactions.view("p", "b" + n, 0, 1, List.of("a"));
    }

    private static Thread reader(
            Teaching<CoVisitation> taught, AtomicBoolean done, AtomicReference<@Nullable String> problem) {
        Query query = taught.query(0, "a");
        return new Thread(() -> {
            Candidates candidates = new Candidates(16);
            while (!done.get()) {
                candidates.clear();
                taught.source().propose(query, candidates);
                double sum = 0;
                for (int n = 0; n < candidates.size(); n++) {
                    sum += candidates.score(n);
                }
                if (candidates.size() == 0 || Math.abs(sum - 1) > 1e-9) {
                    problem.compareAndSet(null, candidates.size() + " neighbours, shares sum to " + sum);
                }
            }
        });
    }
}
