package dev.attune.engine.source.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.decay.Decay;
import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.Interaction.Touch;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairsStressTest {
    private static final int NEIGHBOURS = 60;

    /**
     * Each meeting of a and some b is a purchase at distance one, so every column of b counts the same number; rows grow,
     * get their parts, overflow and empty meanwhile.
     */
    @Test
    void readersSeeColumnsThatBelongTogether() throws InterruptedException {
        Pairs pairs = new Pairs(new PairSettings(Decay.NEVER, 10, 5, 40));
        Teaching<CoVisitation> taught = new Teaching<>(new CoVisitation(pairs, CoVisitSettings.defaults()));
        taught.catalog().touch("a", 1);
        for (int n = 0; n < NEIGHBOURS; n++) {
            taught.catalog().touch("b" + n, 1);
        }
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<@Nullable String> problem = new AtomicReference<>();
        Thread[] readers = {new Thread(() -> look(taught, done, problem)), new Thread(() -> view(taught, done, problem))
        };
        for (Thread reader : readers) {
            reader.start();
        }
        for (int round = 0; round < 2_000 && problem.get() == null; round++) {
            for (int n = 0; n < NEIGHBOURS; n++) {
                taught.learn(meeting(n));
            }
            for (int n = NEIGHBOURS - 1; n >= 0; n--) {
                taught.takeBack(meeting(n));
            }
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(problem.get()).isNull();
    }

    private static void look(
            Teaching<CoVisitation> taught, AtomicBoolean done, AtomicReference<@Nullable String> problem) {
        PairFeatures features = new PairFeatures();
        int a = taught.index("a");
        for (int n = 0; !done.get(); n = (n + 1) % NEIGHBOURS) {
            if (taught.source().pairs().read(a, taught.index("b" + n), 0, features)) {
                check(features, problem);
            }
        }
    }

    private static void view(
            Teaching<CoVisitation> taught, AtomicBoolean done, AtomicReference<@Nullable String> problem) {
        PairView view = new PairView(taught.source().pairs());
        PairFeatures features = new PairFeatures();
        while (!done.get()) {
            view.open(taught.index("a"), 0);
            for (int n = 0; n < view.size(); n++) {
                view.read(view.neighbour(n), features);
                check(features, problem);
            }
        }
    }

    private static void check(PairFeatures features, AtomicReference<@Nullable String> problem) {
        int count = features.next();
        boolean whole = features.bought() == count
                && features.bothBought() == count
                && features.forward() == count
                && features.decayed() == count
                && features.outNext() >= count;
        if (!whole || count == 0) {
            problem.compareAndSet(null, count + " successors, " + features.bought() + " bought, " + features.decayed());
        }
    }

    private static Interaction meeting(int n) {
        return new Interaction(
                0,
                0,
                "p",
                1,
                1,
                Interactions.DAY,
                EventType.PURCHASE,
                "b" + n,
                List.of(),
                1,
                false,
                true,
                "s",
                "phone",
                List.of(new Touch("a", 1, 1)),
                null);
    }
}
