package dev.attune.engine.source.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.source.Candidates;
import dev.attune.engine.source.Query;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendStressTest {
    /** More items than windows: windows change hands under the readers, who must never see another item's touches. */
    @Test
    void readersNeverSeeAnotherItemsWindow() throws InterruptedException {
        Teaching<Trend> taught = new Teaching<>(new Trend(new TrendSettings(3_600_000, 1, 0, 4)));
        for (int n = 0; n < 8; n++) {
            taught.catalog().touch("i" + n, n);
        }
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<@Nullable String> problem = new AtomicReference<>();
        Thread reader = reader(taught, done, problem);
        reader.start();
        for (int n = 0; n < 200_000 && problem.get() == null; n++) {
            // An even item is touched once a visit, an odd one twice.
            int item = n % 8;
            for (int touch = 0; touch <= item % 2; touch++) {
                taught.learn(Interactions.view("p", "i" + item, 1_000, 1, List.of()));
            }
        }
        done.set(true);
        reader.join();
        assertThat(problem.get()).isNull();
    }

    private static Thread reader(
            Teaching<Trend> taught, AtomicBoolean done, AtomicReference<@Nullable String> problem) {
        Query query = taught.query(1_000);
        return new Thread(() -> {
            Candidates candidates = new Candidates(16);
            while (!done.get()) {
                candidates.clear();
                taught.source().propose(query, candidates);
                for (int item = 0; item < 8; item++) {
                    int count = taught.source().items().count(item, 1_000, Ring.SPAN);
                    if (count > 1 + item % 2) {
                        problem.compareAndSet(null, "item " + item + " has " + count);
                    }
                }
            }
        });
    }
}
