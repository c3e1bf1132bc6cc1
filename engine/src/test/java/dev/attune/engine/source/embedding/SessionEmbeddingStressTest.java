package dev.attune.engine.source.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Engine;
import dev.attune.engine.EngineResources;
import dev.attune.engine.EngineSettings;
import dev.attune.engine.PersonStates;
import dev.attune.engine.Teaching;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.profile.PersonState;
import dev.attune.engine.profile.ProfileSettings;
import dev.attune.engine.profile.ProfileStep;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionEmbeddingStressTest {
    /** An item's cosine with itself is 1 in every version, and only where all numbers are of the same one. */
    @Test
    void readersSeeVersionsOfOnePiece() throws InterruptedException {
        Teaching<SessionEmbedding> taught = Toy.taught(Toy.settings());
        List<Interaction> all = Toy.rings(1, 3_000);
        Toy.learn(taught, all.subList(0, 2_000));
        Toy.finish(taught);
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<@Nullable String> problem = new AtomicReference<>();
        Thread[] readers = {reader(taught, done, problem), reader(taught, done, problem)};
        for (Thread reader : readers) {
            reader.start();
        }
        for (int n = 2_000; n < all.size() && problem.get() == null; n++) {
            taught.learn(all.get(n));
            if (n % 8 == 0) {
                taught.source().publish();
                taught.source().step().run();
            }
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(problem.get()).isNull();
    }

    @Test
    void theStateIsTheSameWhicheverThreadLearns() throws IOException {
        List<Interaction> all = Toy.rings(2, 1_000);
        byte[] inline = learned(all, Runnable::run);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            assertThat(learned(all, other)).isEqualTo(inline);
        } finally {
            other.shutdown();
        }
    }

    private static byte[] learned(List<Interaction> all, Executor trainer) throws IOException {
        Engine engine = new Engine(
                EngineSettings.defaults(),
                new ProfileStep(ProfileSettings.defaults()),
                new NoPeople(),
                EngineResources.with(trainer),
                catalog -> List.of(new SessionEmbedding(Toy.settings())));
        for (int n = 0; n < all.size(); n++) {
            engine.learn(all.get(n).negated(n, 0, 1).negated(n, 0, 1));
        }
        List<Interaction> forgotten = SessionEmbeddingTest.of(all, "p7");
        engine.forget(forgotten);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        engine.snapshot(bytes);
        return bytes.toByteArray();
    }

    private static Thread reader(
            Teaching<SessionEmbedding> taught, AtomicBoolean done, AtomicReference<@Nullable String> problem) {
        Query query = taught.query(0, "r1-3");
        int item = taught.index("r1-3");
        return new Thread(() -> {
            Candidates candidates = new Candidates(64);
            while (!done.get()) {
                candidates.clear();
                taught.source().propose(query, candidates);
                boolean whole =
                        candidates.size() > 0 && candidates.item(0) == item && Math.abs(candidates.score(0) - 1) < 1e-5;
                if (!whole) {
                    problem.compareAndSet(null, candidates.size() + " found, not the item itself first");
                }
            }
        });
    }

    /** An engine that only learns asks for nobody. */
    private static final class NoPeople implements PersonStates {
        @Override
        public PersonState get(String person) {
            throw new AssertionError(person);
        }

        @Override
        public void remove(String person) {
            throw new AssertionError(person);
        }
    }
}
