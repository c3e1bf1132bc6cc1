package dev.attune.engine.source.factors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.catalog.Hash64;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactorsStressTest {
    private static final FactorsSettings SETTINGS =
            new FactorsSettings(8, 4, 0, 0.01, 5, 100, 1_000, 1_000, 1, 1L << 60, 1, 4, 1, 1);

    private final Teaching<Factors> taught = new Teaching<>(new Factors(SETTINGS));
    private final AtomicBoolean done = new AtomicBoolean();
    private final Set<Long> seen = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Throwable> problem = new AtomicReference<>();

    /** Every step changes every vector; whatever a reader sees must be what the writer saw of some version. */
    @Test
    void readersSeeVersionsOfOnePiece() throws InterruptedException {
        taught.learn(Interactions.view("p0", "i0", 0, 1, List.of()));
        Query query = taught.query(0, "i0");
        Thread[] readers = {reader(query), reader(query)};
        for (Thread reader : readers) {
            reader.start();
        }
        List<Interaction> likings = TrainerTest.likings(3, 40, 500);
        Set<Long> versions = new HashSet<>();
        Candidates candidates = new Candidates(128);
        versions.add(answer(query, candidates));
        for (int round = 0; (round < 20 || seen.size() < 500) && problem.get() == null; round++) {
            for (Interaction interaction : likings) {
                TrainerTest.learn(taught, interaction);
                versions.add(answer(query, candidates));
            }
            for (Interaction interaction : likings) {
                taught.takeBack(interaction);
                taught.source().publish();
                taught.source().step().run();
                versions.add(answer(query, candidates));
            }
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(problem.get()).isNull();
        assertThat(versions).containsAll(seen);
    }

    private Thread reader(Query query) {
        Thread thread = new Thread(() -> {
            Candidates candidates = new Candidates(128);
            while (!done.get()) {
                seen.add(answer(query, candidates));
            }
        });
        thread.setUncaughtExceptionHandler((failed, e) -> problem.set(e));
        return thread;
    }

    private long answer(Query query, Candidates candidates) {
        candidates.clear();
        taught.source().propose(query, candidates);
        long hash = 1;
        for (int n = 0; n < candidates.size(); n++) {
            hash = Hash64.of(hash, candidates.item(n));
            hash = Hash64.of(hash, Double.doubleToLongBits(candidates.score(n)));
        }
        return hash;
    }
}
